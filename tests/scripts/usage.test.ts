import t from 'tap'
import { runStudio } from '../run-studio.js'
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

t.test('help is quick: no verb, driver or server is loaded for it', async t => {
  const began = performance.now()
  await runStudio(['--help'])
  t.ok(performance.now() - began < 2_000)
})
