import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import type { Analysis } from '../../services/norms/analysis.js'
import { codePoints } from '../../services/norms/code-points.js'
import type { Provision } from '../../services/norms/provision.js'
import { parseDocument } from '../../services/framers/parse-document.js'
import { loadLexicon } from '../../services/load-lexicon.js'
import { sharedFolder } from '../shared-folder.js'

const shared = sharedFolder()
const at = (path: string): string | null => {
  const found = shared === null ? null : fileURLToPath(new URL(path, shared))
  return found !== null && existsSync(found) ? found : null
}
const act = at('regulations/eu-ai-act/eu-ai-act.pdf')
const addendum = at('regulations/basecamp-dpa/data-processing-addendum.pdf')
const skip = (path: string | null): string | false => path === null ? 'the document is not beside the project' : false

async function parse (path: string): Promise<{ analysis: Analysis, of: (kind: Provision['kind']) => Provision[], text: (one: Provision | undefined) => string }> {
  const analysis = await parseDocument({ source: path, bytes: await readFile(path) }, await loadLexicon())
  const points = codePoints(analysis.expression.text)
  return {
    analysis,
    of: kind => analysis.provisions.filter(provision => provision.kind === kind),
    text: one => one === undefined ? '' : points.slice(one.start, one.end)
  }
}

t.test('the EU AI Act: every recital, article and annex, in order, and nothing of the pages around them', { skip: skip(act), timeout: 120_000 }, async t => {
  const { analysis, of, text } = await parse(act as string)
  const { expression, provisions } = analysis
  const byId = new Map(provisions.map(provision => [provision.eId, provision]))
  const count = (length: number): string[] => Array.from({ length }, (_, index) => String(index + 1))
  t.equal(expression.format, 'PDF')
  t.match(expression.title, /^Regulation \(EU\) 2024\/1689 of the European Parliament and of the Council/)
  t.strictSame(of('RECITAL').map(({ num }) => num), count(180).map(number => `(${number})`))
  t.strictSame(of('ARTICLE').map(({ num }) => num), count(113).map(number => `Article ${number}`))
  t.strictSame(of('ANNEX').map(({ num }) => num), ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII'].map(number => `ANNEX ${number}`))
  t.strictSame(of('CHAPTER').map(({ num }) => num), ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII'].map(number => `CHAPTER ${number}`))
  t.strictSame([...of('ARTICLE'), ...of('CHAPTER'), ...of('ANNEX')].filter(({ heading }) => heading === null || heading.length < 5), [], 'all have headings')

  t.test('no running head, foot or page number stands in any text', async t => {
    // Citations of acts name their address.
    t.notMatch(expression.text, /(?<!\(OJ L, 202[34]\/\d+, \d+\.\d+\.202[34], )ELI:/)
    t.notMatch(expression.text, /^(EN )?OJ L, 12\.7\.2024/m)
    t.notMatch(expression.text, /\b\d{1,3}\/144\b/)
    t.strictSame(analysis.diagnostics.filter(({ ruleId }) => ruleId.startsWith('read/')), [])
  })
  t.test('paragraphs and points nest, whatever page they stand on', async t => {
    const children = (eId: string): Array<string | null> => provisions.filter(({ parent, num }) => parent === eId && num !== null).map(({ num }) => num)
    t.strictSame(children('art_3'), count(68).map(number => `(${number})`))
    t.strictSame(children('art_5'), count(8).map(number => `${number}.`))
    t.strictSame(children('art_5__para_1'), [...'abcdefgh'].map(letter => `(${letter})`))
    t.strictSame(children('art_5__para_1__point_c'), ['(i)', '(ii)'])
    t.strictSame(children('annex_VII__para_4'), count(7).map(number => `4.${number}.`))
    t.strictSame(children('annex_VIII__sec_C'), count(5).map(number => `${number}.`))
    t.equal(provisions.filter(({ parent }) => parent === 'annex_II' || parent === 'annex_II__para_1').length >= 16, true, 'every offence is a point')
  })
  t.test('texts begin and end where they do in print', async t => {
    const ends = (eId: string): [string, string] => [text(byId.get(eId)).slice(0, 40), text(byId.get(eId)).slice(-40)]
    t.strictSame(ends('art_4'), ['Article 4\nAI literacy\nProviders and depl', 's on whom the AI systems are to be used.'])
    t.strictSame(ends('rec_8'), ['(8) A Union legal framework laying down ', 'equested by the European Parliament (6).'])
    t.strictSame(ends('art_2__para_7'), ['7. Union law on the protection of person', '10(5) and Article 59 of this Regulation.'])
    t.equal(byId.get('art_59')?.heading, 'Further processing of personal data for developing certain AI systems in the public interest in the AI regulatory sandbox')
  })
  t.test('footnotes stand apart', async t => {
    t.equal(of('FOOTNOTE').length, 58)
    t.strictSame(of('FOOTNOTE').map(one => /^\((\d+)\) /.exec(text(one))?.[1]), count(58))
    t.strictSame(of('RECITAL').filter(one => / OJ [CL] \d+, [\d.]+, p\. \d+\.$/.test(text(one))), [])
  })
  const pages = provisions.filter(({ kind }) => kind !== 'FOOTNOTE').map(({ page }) => page ?? 0)
  t.strictSame(pages, pages.toSorted((a, b) => a - b), 'pages never go back')
})

t.test('a data processing addendum: sections and numbers as a reader sees them', { skip: skip(addendum), timeout: 60_000 }, async t => {
  const { analysis, of, text } = await parse(addendum as string)
  t.equal(analysis.expression.title, '37SIGNALS DATA PROCESSING ADDENDUM')
  const terms = of('SECTION').filter(({ num }) => /^\d+\.$/.test(num ?? ''))
  t.strictSame(terms.map(({ num, heading }) => `${num as string} ${heading as string}`), [
    '1. DEFINITIONS', '2. PROCESSING OF PERSONAL DATA', '3. DATA SUBJECT REQUESTS', '4. 37SIGNALS PERSONNEL', '5. SUBPROCESSORS', '6. SECURITY',
    '7. PERSONAL DATA INCIDENT MANAGEMENT AND NOTIFICATION', '8. RETURN AND DELETION OF PERSONAL DATA', '9. AUTHORIZED AFFILIATES', '10. LIMITATION OF LIABILITY', '11. INTERNATIONAL DATA TRANSFERS'
  ])
  const numbers = analysis.provisions.map(({ num }) => num).filter(num => num !== null)
  for (const num of ['2.2.4', '2.3', '2.3.7', '9.3.2', '11.2.10', '11.8']) t.ok(numbers.includes(num), num)
  const sells = analysis.provisions.find(({ num, parent }) => num === 'i.' && parent?.endsWith('2-3-3') === true)
  t.match(text(sells), /^i\. Not “sell” Personal Data .* U\.S\. Privacy Laws;$/)
  t.strictSame(of('ANNEX').map(({ num }) => num), ['SCHEDULE 1', 'ANNEX I', 'ANNEX II'])
  t.notMatch(analysis.expression.text, /^\d{1,2}$/m, 'no page number is a line')
})
