import { readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { runStudio, temporaryFolder } from '../run-studio.js'
import { VERBS } from '../../scripts/verbs.js'

t.test('no arguments: the help, and success', async t => {
  const { code, stdout } = await runStudio([])
  t.equal(code, 0)
  for (const { name, summary } of VERBS) {
    t.match(stdout, name)
    t.match(stdout, summary.split(' ')[0])
  }
})

t.test('every verb and verb below it has a description and an example', async t => {
  const missing: string[] = []
  for (const verb of VERBS) {
    const command = await verb.load()
    t.equal(command.name(), verb.name)
    for (const each of [command, ...command.commands]) {
      if (each.description() === '') missing.push(each.name())
      for (const option of each.options) if (option.description === '') missing.push(`${each.name()} ${option.flags}`)
    }
    const { code, stdout } = await runStudio([verb.name, '--help'])
    t.equal(code, 0)
    t.match(stdout, /Examples:\n {2}# .+\n {2}\$ .+/, verb.name)
  }
  t.same(missing, [])
})

const wrong: Array<[args: string[], stderr: RegExp]> = [
  [['pars'], /error USAGE: unknown command `pars`\n {2}advice: did you mean parse\?/],
  [['parse', 'x.md', '--jsno'], /error USAGE: unknown option `--jsno`\n {2}advice: did you mean --json\?/],
  [['parse'], /error USAGE: missing required argument `inputs`/],
  [['norms', '--limit', '0'], /error USAGE: .*whole number from 1 to/],
  [['norms', '--modality', 'MUST'], /error USAGE: .*OBLIGATION/],
  [['parse', '-', '--work', 'a b'], /error USAGE: .*letters, digits/],
  [['schema', 'nrom'], /error USAGE: .*norm/],
  [['finding', 'add', '--title', 'x'], /error USAGE: name the norm by `--norm`/],
  [['finding', 'add', '--title', 'x', '--eid', 'art_1'], /error USAGE: `--eid` needs `--work`/]
]
for (const [args, stderr] of wrong) {
  t.test(`studio ${args.join(' ')}`, async t => {
    t.match(await runStudio(args), { code: 2, stdout: '', stderr })
  })
}

t.test('a wrong variable is named', async t => {
  t.match(await runStudio(['norms'], { env: { STUDIO_PORT: 'http' } }), { code: 2, stderr: /error CONFIG_INVALID: .*`STUDIO_PORT`/ })
})

t.test('a Neo4j of one\'s own is not ours to stop', async t => {
  t.match(await runStudio(['db', 'stop'], { env: { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x' } }), { code: 2, stderr: /error DATABASE_NOT_PRIVATE/ })
})

t.test('help is quick: no driver, server or language library is loaded for it', async t => {
  const folder = await temporaryFolder(t)
  for (const args of [['--help'], ['parse', '--help'], ['trace', '--help'], ['schema', 'norm']]) {
    await runStudio(args, { env: { NODE_V8_COVERAGE: folder } })
    const files = await readdir(folder)
    const loaded = await Promise.all(files.map(file => readFile(join(folder, file), 'utf8')))
    t.match(loaded.join(''), 'scripts/studio.js')
    t.notMatch(loaded.join('').match(/node_modules\/(neo4j-driver|fastify|mercurius|graphql|compromise)\//)?.[0] ?? '', /./, args.join(' '))
    for (const file of files) await rm(join(folder, file))
  }
})
