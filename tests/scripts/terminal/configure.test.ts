import t from 'tap'
import { usageLines } from '../../../scripts/terminal/configure.js'

t.test('a complaint of the option parser reads like all our errors', async t => {
  t.equal(usageLines("error: unknown option '--jsno'\n(Did you mean --json?)\n"), 'error USAGE: unknown option `--jsno`\n  advice: did you mean --json?')
  t.equal(usageLines("error: missing required argument 'inputs'\n"), 'error USAGE: missing required argument `inputs`\n  advice: `--help` shows what can be given')
})
