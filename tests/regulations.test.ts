import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { isVerbatim } from '../services/norms/anchor.js'
import { codePoints } from '../services/norms/code-points.js'
import { connect } from '../services/graph/connect.js'
import { testNeo4j } from './neo4j.js'
import { jsonLines, runStudio } from './run-studio.js'
import { sharedFolder } from './shared-folder.js'

interface Publication { type: string, status: string, work: string, expression: string, provisions: number, norms: { added: number }, writes: Record<string, number> }

const shared = sharedFolder()
const skip = shared === null ? 'there is no folder of real regulations beside the project' : false
const at = (path: string): string => fileURLToPath(new URL(path, shared ?? 'file:///'))
const markdown = async (folder: string): Promise<string[]> =>
  (await readdir(at(folder))).filter(name => name.endsWith('.md') && name !== 'README.md').map(name => join(at(folder), name))

t.test('real regulations go into the graph, and a second time nothing is written', { skip, timeout: 240_000 }, async t => {
  const { uri, user, password } = await testNeo4j(t)
  const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
  const inputs = [
    at('gold/structure/gdpr/source.html'),
    ...await markdown('regulations/5-cfr-2635/'),
    ...await markdown('regulations/github-policies/'),
    ...['reg-b-12cfr1002', 'reg-dd-12cfr1030', 'reg-m-12cfr1013'].map(name => at(`gold/structure/${name}/source.txt`))
  ]
  const ingest = async (): Promise<Publication[]> => {
    const ran = await runStudio(['ingest', ...inputs, '--json', '--quiet'], { env })
    t.equal(ran.code, 0, ran.stderr)
    return jsonLines<Publication>(ran.stdout).filter(({ type }) => type === 'publication')
  }

  const first = await ingest()
  t.equal(first.length, inputs.length, 'each is a work of its own')
  for (const { work, status, provisions } of first) {
    t.equal(status, 'CREATED', work)
    t.ok(provisions > 0, `${work} has a structure`)
  }
  t.ok(first.reduce((sum, { norms }) => sum + norms.added, 0) > 1_000, 'they hold many norms')

  for (const { work, status, writes } of await ingest()) {
    t.equal(status, 'UNCHANGED', work)
    t.strictSame(new Set(Object.values(writes)), new Set([0]), `${work}: the driver counted no write`)
  }

  t.test('every norm that the graph shows is verbatim', async t => {
    const graph = await connect({ uri, user, password, database: 'neo4j', timeoutMs: 30_000 })
    t.teardown(() => graph.close())
    for (const { expression } of first) {
      const text = codePoints((await graph.reader.textsOfExpressions([expression]))[0] ?? '')
      let after: string | null = null
      do {
        const page = await graph.reader.norms({ expression }, { first: 100, after })
        const wrong = page.items.filter(({ node }) => !isVerbatim(text, node.anchor))
        t.strictSame(wrong, [], expression)
        after = page.hasNextPage ? page.items.at(-1)?.cursor ?? null : null
      } while (after !== null)
    }
  })
})

t.test('an amended section is a new version of its work, and untouched norms keep their ids', { skip, timeout: 240_000 }, async t => {
  const { uri, user, password } = await testNeo4j(t)
  const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
  const section = '2635.203.md'
  const [before] = jsonLines<Publication & { norms: { kept: number } }>((await runStudio(['ingest', at(`regulations/5-cfr-2635/${section}`), '--json', '--quiet'], { env })).stdout)
  const [after] = jsonLines<Publication & { norms: { kept: number } }>((await runStudio(['ingest', at(`regulations/5-cfr-2635-amended/${section}`), '--json', '--quiet'], { env })).stdout)
  t.equal(after?.work, before?.work)
  t.equal(after?.status, 'UPDATED')
  t.ok((after?.norms.kept ?? 0) > 0.8 * (before?.norms.added ?? Infinity), `${String(after?.norms.kept)} of ${String(before?.norms.added)} norms kept their ids`)
})
