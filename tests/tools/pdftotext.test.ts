import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { readDocument } from '../../services/framers/read/read-document.js'
import { pdftotext } from '../../services/tools/pdftotext.js'
import { printPdf } from '../framers/read/print-pdf.js'
import { sharedFolder } from '../shared-folder.js'

const isInstalled = spawnSync('pdftotext', ['-v']).error === undefined
const skip = isInstalled ? false : 'pdftotext is not installed'
const tool = pdftotext('pdftotext')

const sample = async (): Promise<Uint8Array> => await printPdf(({ lines, print, page }) => {
  for (let number = 1; number <= 3; number++) {
    if (number > 1) page()
    print('Official Journal of Trade', 60, 40)
    print(`Chapter ${number}`, 250, 90, { size: 18 })
    lines([`${number}. The operator keeps a record of every order that a custo-`, 'mer has placed, of every answer & of the day on which the goods', 'were sent.'], 60, 130)
    lines(['(a) on paper; or', '(b) elsewhere <see below>.'], 80, 180)
    print(`${number}/3`, 290, 815)
  }
}, { info: { Title: 'Rules & trade' } })

t.test('both tools give the same text: the layout is read by one engine', { skip }, async t => {
  const input = { source: 'rules.pdf', bytes: await sample() }
  const [ours, theirs] = [await readDocument(input), await readDocument(input, { pdf: tool })]
  t.match(ours.text, /^Chapter 1\n1\. The operator keeps a record of every order that a customer has placed, of every answer & of the day/)
  t.equal(theirs.text, ours.text)
  t.equal(theirs.title, ours.title)
  t.strictSame(theirs.blocks.map(({ page, from, to }) => [page, from, to]), ours.blocks.map(({ page, from, to }) => [page, from, to]))
})

t.test('broken and locked files are refused; past a limit the program is killed', { skip }, async t => {
  const bytes = await sample()
  const refused = (given: Uint8Array, one = tool): Promise<unknown> => readDocument({ source: 'rules.pdf', bytes: given }, { pdf: one })
  await t.rejects(refused(new TextEncoder().encode('%PDF-1.7\nno')), { code: 'INPUT_INVALID', message: '`rules.pdf` is a broken PDF' })
  await t.rejects(refused(await printPdf(({ print }) => { print('x', 60, 60) }, { userPassword: 'secret' })), { code: 'INPUT_INVALID', message: /password/ })
  await t.rejects(refused(bytes, pdftotext('pdftotext', { timeMs: 60_000, outputBytes: 100 })), { code: 'INPUT_TOO_LARGE', message: /more words/ })
  await t.rejects(refused(bytes, pdftotext('pdftotext', { timeMs: 0, outputBytes: 1e9 })), { code: 'INPUT_TOO_LARGE', message: '`rules.pdf` was not read in 0 ms' })
})

t.test('a program that is not there is told as a fault of the configuration', async t => {
  await t.rejects(readDocument({ source: 'rules.pdf', bytes: await sample() }, { pdf: pdftotext('no-such-program') }), { code: 'CONFIG_INVALID', message: /`no-such-program`/ })
})

const shared = sharedFolder()
const act = shared === null ? null : fileURLToPath(new URL('regulations/eu-ai-act/eu-ai-act.pdf', shared))

t.test('the EU AI Act has the same text through both', { skip: act === null || !existsSync(act) ? 'the document is not beside the project' : skip, timeout: 60_000 }, async t => {
  const input = { source: 'eu-ai-act.pdf', bytes: await readFile(act as string) }
  const [ours, theirs] = [await readDocument(input), await readDocument(input, { pdf: tool })]
  t.equal(theirs.text.length, ours.text.length)
  t.ok(theirs.text === ours.text, 'letter for letter')
})
