import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { Change } from '../../services/norms/version-difference.js'
import { jsonLines, runStudio, temporaryFolder } from '../run-studio.js'

const OLD = '# Gifts\n\n1. Employees must not accept gifts of cash.\n\n2. Employees must report every gift within 5 days.\n'
const NEW = '# Gifts\n\n1. Managers may inspect the register of gifts.\n\n2. Employees must not accept gifts of cash.\n\n3. Employees must report every gift within 10 days.\n'

t.test('two files are compared without a database', async t => {
  const home = await temporaryFolder(t)
  const [old, fresh] = [join(home, 'old.md'), join(home, 'new.md')]
  await Promise.all([writeFile(old, OLD), writeFile(fresh, NEW)])
  const { code, stdout, stderr } = await runStudio(['diff', old, fresh])
  t.equal(code, 0, stderr)
  t.match(stdout, /ADDED .*\n {4}\{\+.*Managers may inspect/)
  t.match(stdout, /RENUMBERED \+ CHANGED .*[^]*every gift within \[-5-\]\{\+10\+\} days\. …\n {4}1 norm changed/)
  t.match(stdout, /1 norm kept, 1 changed, 1 added, 0 removed\n$/)
  const records = jsonLines<{ type: string }>((await runStudio(['diff', old, fresh, '--json'])).stdout)
  t.ok(records.length > 0 && records.every(record => record.type === 'change' && Change.safeParse(record).success))
  t.match((await runStudio(['diff', old, old])).stdout, /^\d+ provisions unchanged, 0 changed.*\n2 norms kept, 0 changed, 0 added, 0 removed\n$/, 'nothing but the closing lines')
})

t.test('what cannot be compared is told', async t => {
  const home = await temporaryFolder(t)
  await writeFile(join(home, 'old.md'), OLD)
  t.match(await runStudio(['diff', join(home, 'old.md')]), { code: 2, stderr: /USAGE/ })
  t.match(await runStudio(['diff', join(home, 'old.md'), join(home, 'none.md')]), { code: 3, stderr: /INPUT_NOT_FOUND/ })
  t.match(await runStudio(['diff', join(home, 'old.md'), join(home, 'old.md'), '--from', '2026-01-01']), { code: 2 })
})
