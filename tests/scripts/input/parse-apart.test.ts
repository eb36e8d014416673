import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { isSmallText } from '../../../scripts/input/parse-apart.js'
import { jsonLines, runStudio, temporaryFolder } from '../../run-studio.js'

t.test('only a short text is read in the process of the command line', async t => {
  const small = ['Staff must ask.', '# Gifts\n', '[see](x) the rule', '[1] Staff must ask.', '\uFEFF  <!doctype html><p>x', '<p class="a">x</p>', '- x', ' \n', '']
  const apart = ['%PDF-1.7\n', 'PK\u0003\u0004', '{"catalog": {}}', '[{"id": 1}]', '<?xml version="1.0"?>', '<akomaNtoso>', 'a\u0000b', 'x'.repeat(100_001)]
  for (const text of small) t.equal(isSmallText(Buffer.from(text)), true, JSON.stringify(text.slice(0, 30)))
  for (const text of apart) t.equal(isSmallText(Buffer.from(text)), false, JSON.stringify(text.slice(0, 30)))
})

t.test('a document past the limit is refused, and the others of the folder are read', async t => {
  const folder = join(await temporaryFolder(t), 'rules')
  await mkdir(folder)
  await writeFile(join(folder, 'a-long.txt'), 'You must report every gift of 10 euros unless it is food. '.repeat(100_000))
  await writeFile(join(folder, 'b-short.md'), '# Gifts\n\nStaff must not accept cash.\n')
  const { code, stdout, stderr } = await runStudio(['parse', folder, '--json', '--quiet'], { env: { STUDIO_PARSE_TIMEOUT_MS: '100' } })
  t.equal(code, 3)
  t.match(stderr, /error INPUT_TIMEOUT: `a-long.txt` was not read within 100 ms/)
  const records = jsonLines<{ type: string, source?: string, ruleId?: string }>(stdout)
  t.match(records[0], { type: 'diagnostic', ruleId: 'INPUT_TIMEOUT', source: 'a-long.txt' })
  t.match(records.find(({ type }) => type === 'expression'), { source: 'b-short.md' })
})

t.test('--valid-from says from when a document applies, and must be a day of the calendar', async t => {
  const input = 'Staff must not accept cash.\n'
  t.match(jsonLines((await runStudio(['parse', '-', '--json', '--valid-from', '2025-07-01'], { input })).stdout)[0], { type: 'expression', validFrom: '2025-07-01' })
  for (const wrong of ['tomorrow', '2025-02-30', '01/02/2025']) t.match(await runStudio(['parse', '-', '--valid-from', wrong], { input }), { code: 2, stdout: '' }, wrong)
})
