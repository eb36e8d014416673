import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import { codePoints } from '../../services/norms/code-points.js'
import { RECORDS } from '../../services/norms/record.js'
import type { RecordType } from '../../services/norms/record.js'
import { sharedFolder } from '../shared-folder.js'
import { jsonLines, runStudio, temporaryFolder } from '../run-studio.js'

type Line = Record<string, unknown> & { type: RecordType }

const RULE = '# Gifts\n\nEmployees must not accept gifts of cash 😀. An employee may accept a meal if a manager agrees.\n'

/** Every line is a record of the contract, and every quotation is exactly the slice of the text that it names. */
function checkContract (t: Test, stdout: string): Line[] {
  const lines = jsonLines<Line>(stdout)
  let text = codePoints('')
  for (const line of lines) {
    const { success, error } = RECORDS[line.type].safeParse(line)
    if (!success) t.fail(`${line.type}: ${error.message}`, line)
    if (line.type === 'expression') text = codePoints(line['text'] as string)
    else if (typeof line['quote'] === 'string' && text.slice(line['start'] as number, line['end'] as number) !== line['quote']) {
      t.fail('a quotation is not the slice of the text', line)
    }
  }
  t.pass(`${lines.length} records keep the contract`)
  return lines
}

t.test('a document as JSON Lines: the expression first, and nothing else on standard output', async t => {
  const { code, stdout, stderr } = await runStudio(['parse', '-', '--json'], { input: RULE })
  t.equal(code, 0, stderr)
  const lines = checkContract(t, stdout)
  t.match(lines[0], { type: 'expression', source: 'stdin', title: 'Gifts' })
  const norms = lines.filter(({ type }) => type === 'norm')
  t.same(norms.map(({ modality }) => modality).sort(), ['PERMISSION', 'PROHIBITION'])
})

t.test('the same input gives the same bytes', async t => {
  const [first, second] = await Promise.all([1, 2].map(() => runStudio(['parse', '-', '--json'], { input: RULE })))
  t.equal(first?.stdout, second?.stdout)
})

t.test('without --json: an outline for people', async t => {
  const { code, stdout } = await runStudio(['parse', '-'], { input: RULE })
  t.equal(code, 0)
  t.match(stdout, /PROHIBITION +.*gifts of cash/)
  t.match(stdout, /2 norms\nPROHIBITION 1, PERMISSION 1/)
  t.notMatch(stdout, '\u001B', 'no colours into a pipe')
})

t.test('--each-line: a document a line, each record with its line; bad lines spoil only themselves', async t => {
  const input = Buffer.concat([Buffer.from('Staff must report gifts.\n\n'), Buffer.from([0xC3, 0x28, 0x0A]), Buffer.from('Staff may ask.\r\n')])
  const { code, stdout } = await runStudio(['parse', '-', '--each-line', '--json'], { input })
  const lines = checkContract(t, stdout)
  t.equal(code, 3)
  t.same(lines.filter(({ type }) => type === 'expression').map(({ line, text }) => [line, text]), [[1, 'Staff must report gifts.'], [4, 'Staff may ask.']])
  t.same(lines.filter(({ type }) => type === 'diagnostic').filter(({ line }) => line === 2 || line === 3).map(({ line, ruleId, severity }) => [line, ruleId, severity]),
    [[2, 'INPUT_EMPTY', 'INFO'], [3, 'INPUT_ENCODING', 'ERROR']])
  t.ok(lines.every(({ line }) => typeof line === 'number'))
  const ids = lines.filter(({ type }) => type === 'norm').map(({ id }) => id)
  t.equal(new Set(ids).size, ids.length, 'norms of different lines have different ids')
})

t.test('a folder: one bad file does not stop the others, and the exit code tells', async t => {
  const folder = await temporaryFolder(t)
  await mkdir(join(folder, 'sub'))
  await writeFile(join(folder, 'a.md'), RULE)
  await writeFile(join(folder, 'b.md'), Buffer.from([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]))
  await writeFile(join(folder, 'sub', 'c.txt'), 'Staff must report gifts.\n')
  const { code, stdout, stderr } = await runStudio(['parse', folder, '--json'])
  t.equal(code, 3)
  const lines = checkContract(t, stdout)
  t.same(lines.filter(({ type }) => type === 'expression').map(({ source }) => source), ['a.md', 'sub/c.txt'])
  t.match(lines.find(({ ruleId }) => ruleId === 'INPUT_BINARY'), { source: 'b.md', severity: 'ERROR' })
  t.match(stderr, 'error INPUT_BINARY')
  t.notMatch(stdout, folder, 'no path of this machine in the output')
})

t.test('--work names one document', async t => {
  const { stdout } = await runStudio(['parse', '-', '--json', '--work', 'my-rules'], { input: RULE })
  t.match(jsonLines(stdout)[0], { work: 'my-rules' })
  const folder = await temporaryFolder(t)
  await writeFile(join(folder, 'a.md'), RULE)
  t.match(await runStudio(['parse', join(folder, 'a.md'), '-', '--work', 'x'], { input: RULE }), { code: 2, stderr: /error USAGE/ })
})

t.test('a reader that goes away ends the command quietly', async t => {
  const folder = await temporaryFolder(t)
  await writeFile(join(folder, 'long.txt'), 'Staff must report every gift to a manager.\n\n'.repeat(3_000))
  const { execFile } = await import('node:child_process')
  const { STUDIO, cleanEnv } = await import('../run-studio.js')
  const ran = await new Promise<{ status: string, stdout: string }>((resolve, reject) => {
    // eslint-disable-next-line no-template-curly-in-string -- it is the shell's
    execFile('bash', ['-c', '"$0" "$1" parse "$2" --json | head -n 1 | cut -c 1-20; echo "${PIPESTATUS[0]}"', process.execPath, STUDIO, join(folder, 'long.txt')],
      { env: cleanEnv() }, (error, stdout, stderr) => error !== null || stderr !== '' ? reject(error ?? new Error(stderr)) : resolve({ status: stdout.trim().split('\n').at(-1) ?? '', stdout }))
  })
  t.equal(ran.status, '0')
  t.match(ran.stdout, '{"type":"expression"')
})

t.test('real regulations keep the contract', { skip: sharedFolder() === null ? 'no shared folder here' : false }, async t => {
  const shared = sharedFolder() as URL
  for (const path of ['gold/structure/gdpr/source.html', 'gold/structure/reg-b-12cfr1002/source.txt', 'regulations/5-cfr-2635', 'regulations/github-policies']) {
    const { code, stdout, stderr } = await runStudio(['parse', decodeURIComponent(new URL(path, shared).pathname), '--json'])
    t.equal(code, 0, `${path} ${stderr}`)
    const lines = checkContract(t, stdout)
    t.ok(lines.filter(({ type }) => type === 'norm').length > 10, path)
  }
})
