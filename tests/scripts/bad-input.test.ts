import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import { jsonLines, runStudio, temporaryFolder } from '../run-studio.js'

interface Line { type: string, text?: string, quote?: string, start: number, end: number, modality?: string, kind?: string }

/** Writes the bytes into a file and parses it through the real command line. */
async function parse (t: Test, name: string, bytes: string | Uint8Array, env: Record<string, string> = {}) {
  const folder = await temporaryFolder(t)
  await writeFile(join(folder, name), bytes)
  return await runStudio(['parse', join(folder, name), '--json'], { env })
}

const refusals: Array<[name: string, file: string, bytes: string | Uint8Array, code: string]> = [
  ['an empty file', 'empty.md', '', 'INPUT_EMPTY'],
  ['a file of white space', 'blank.txt', ' \n\t\n\u00A0', 'INPUT_EMPTY'],
  ['HTML without words', 'blank.html', '<html><body><p></p></body></html>', 'INPUT_EMPTY'],
  ['a binary renamed .md', 'image.md', Buffer.from([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48]), 'INPUT_BINARY'],
  ['a broken PDF renamed .txt', 'rule.txt', Buffer.concat([Buffer.from('%PDF-1.7\n%'), Buffer.from([0xE2, 0xE3, 0xCF, 0xD3, 0, 1, 2])]), 'INPUT_INVALID'],
  ['invalid UTF-8', 'latin1.txt', Buffer.from('L\u00E9gal staff must ask.', 'latin1'), 'INPUT_ENCODING']
]

for (const [name, file, bytes, code] of refusals) {
  t.test(`${name}: ${code}`, async t => {
    const ran = await parse(t, file, bytes)
    t.equal(ran.code, 3)
    t.match(ran.stderr, `error ${code}: `)
    t.match(ran.stderr, `\`${file}\``, 'the message names the file')
    t.notMatch(ran.stderr, /\n {4}at /, 'no stack')
    t.same(jsonLines<Line>(ran.stdout).map(({ type }) => type), ['diagnostic'])
  })
}

t.test('a missing file', async t => {
  t.match(await runStudio(['parse', 'nowhere/rule.md']), { code: 3, stdout: '', stderr: /error INPUT_NOT_FOUND: `nowhere\/rule.md` does not exist/ })
})

t.test('a folder without regulations', async t => {
  const folder = await temporaryFolder(t)
  t.match(await runStudio(['parse', folder]), { code: 3, stderr: /error INPUT_NO_REGULATIONS/ })
})

t.test('a document above the limit', async t => {
  t.match(await parse(t, 'long.txt', 'Staff must ask. '.repeat(100), { STUDIO_MAX_DOCUMENT_BYTES: '1000' }), { code: 3, stderr: /error INPUT_TOO_LARGE/ })
})

t.test('10,000 nested list levels: an answer or a clear error, never a stack overflow', async t => {
  const deep: Array<[string, string]> = [
    ['deep.md', `${'- '.repeat(10_000)}staff must ask\n`],
    ['quotes.md', `${'> '.repeat(10_000)}staff must ask\n`],
    ['deep.html', `${'<ul><li>'.repeat(10_000)}Staff must ask.${'</li></ul>'.repeat(10_000)}`]
  ]
  for (const [file, bytes] of deep) {
    const { code, stderr, stdout } = await parse(t, file, bytes)
    t.notMatch(stderr, /INTERNAL|stack/i, file)
    if (code === 0) t.match(jsonLines<Line>(stdout)[0]?.text, /staff must ask/i, file)
    else t.match({ code, stderr }, { code: 3, stderr: /error INPUT_/ }, file)
  }
})

t.test('a line of 50 MB: an answer or a clear error', { timeout: 200_000 }, async t => {
  const { code, stderr, stdout } = await parse(t, 'line.txt', 'x'.repeat(50_000_000))
  t.notMatch(stderr, 'INTERNAL')
  if (code === 0) t.equal(jsonLines<Line>(stdout)[0]?.text?.length, 50_000_000)
  else t.match({ code, stderr }, { code: 3, stderr: /error INPUT_/ })
})

t.test('characters outside the basic plane: positions count code points', async t => {
  const { code, stdout } = await parse(t, 'emoji.md', '😀😀 **Rule** 𝔊: Staff must not accept gifts 🎁 of cash 💶.\n')
  t.equal(code, 0)
  const [expression, ...lines] = jsonLines<Line>(stdout)
  const characters = [...expression?.text ?? '']
  const norm = lines.find(({ type }) => type === 'norm')
  t.equal(norm?.modality, 'PROHIBITION')
  for (const line of lines.filter(({ quote }) => quote !== undefined)) t.equal(characters.slice(line.start, line.end).join(''), line.quote)
})

t.test('right-to-left text stands as it was written', async t => {
  const { code, stdout } = await parse(t, 'rtl.txt', 'يجب على الموظف الإبلاغ عن الهدايا.\n\nEmployees must report gifts (هدايا).\n')
  t.equal(code, 0)
  const [expression, ...lines] = jsonLines<Line>(stdout)
  t.match(expression?.text, 'يجب على الموظف الإبلاغ عن الهدايا.')
  t.match(lines.find(({ type }) => type === 'norm')?.quote, 'هدايا')
})

t.test('CRLF and LF give the same analysis', async t => {
  const text = '# Gifts\n\nStaff must not accept cash.\n\n- They may accept a pen.\n'
  const [crlf, lf] = await Promise.all([parse(t, 'rule.md', text.replaceAll('\n', '\r\n')), parse(t, 'rule.md', text)])
  t.equal(crlf.stdout, lf.stdout)
  t.notMatch(crlf.stdout, '\\r')
})
