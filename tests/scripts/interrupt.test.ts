import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { testNeo4j } from '../neo4j.js'
import { jsonLines, runStudio, temporaryFolder } from '../run-studio.js'
import { startStudio } from '../start-studio.js'

const DOCUMENTS = 60

t.test('Ctrl-C during ingest leaves whole documents, and the next run goes on from there', { timeout: 300_000 }, async t => {
  const home = await temporaryFolder(t)
  const { uri, user, password } = await testNeo4j(t)
  const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
  const rules = join(home, 'rules')
  await mkdir(rules)
  const text = 'Employees must report every gift to a manager.\n\n'.repeat(60)
  for (let number = 0; number < DOCUMENTS; number++) await writeFile(join(rules, `rule-${number}.md`), `# Rule ${number}\n\n${text}`)

  const running = startStudio(t, ['ingest', rules, '--json'], env, home)
  await running.saying(/"publication"/)
  running.interrupt()
  t.equal(await running.ended, 130)
  t.match(running.stderr(), 'error INTERRUPTED: stopped before')
  const done = jsonLines<{ work: string, norms: { added: number } }>(running.stdout())
  t.ok(done.length > 0 && done.length < DOCUMENTS, `${done.length} of ${DOCUMENTS}`)

  const rest = jsonLines<{ work: string, status: string }>((await runStudio(['ingest', rules, '--json'], { env })).stdout)
  t.same(rest.filter(({ status }) => status === 'UNCHANGED').map(({ work }) => work).sort(), done.map(({ work }) => work).sort())
  t.equal(rest.filter(({ status }) => status === 'CREATED').length, DOCUMENTS - done.length)
})
