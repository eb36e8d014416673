import fc from 'fast-check'
import { readFile } from 'node:fs/promises'
import t from 'tap'
import { parseText } from '../../services/framers/parse-document.js'
import { loadLexicon } from '../../services/load-lexicon.js'
import type { Analysis } from '../../services/norms/analysis.js'
import { codePoints } from '../../services/norms/code-points.js'
import { records, RECORDS } from '../../services/norms/record.js'
import { sharedFolder } from '../shared-folder.js'
import { analyse } from './norms-of.js'

// The whole pipeline runs some hundred times here.
t.setTimeout(180_000)

/** Every record has the shape of the contract, and every quotation is exactly what stands at its positions. */
function isSound (analysis: Analysis): boolean {
  const points = codePoints(analysis.expression.text)
  const verbatim = ({ start, end, text }: { start: number, end: number, text: string }): boolean => points.slice(start, end) === text
  for (const { type, ...record } of records(analysis)) if (!RECORDS[type].safeParse(record).success) return false
  for (const one of [...analysis.norms, ...analysis.references, ...analysis.definitions]) if (!verbatim({ ...one, text: one.quote })) return false
  return analysis.norms.every(norm => [norm.cue, norm.action, norm.bearer, norm.counterparty, norm.target, norm.deadline, ...norm.conditions, ...norm.exceptions]
    .every(part => part === null || verbatim(part)))
}

const words = fc.constantFrom('the controller', 'shall', 'may not', 'notify', 'the 🏛️ authority', 'within 72 hours', 'if', 'unless', 'asked', ',', '.', ';', ':', '\n', '\n\n- ',
  '\n(a) ', '(b)(1) of this section', '§ 10.2', '“Gift”', 'means', 'must', 'לא', 'שמור', '🙅', 'e\u0301', 'don’t', 'please', 'Article 6(1)', 'and', 'or', 'that', 'prohibits', ' ')
const documents = fc.array(words, { minLength: 1, maxLength: 60 }).map(parts => `Rule ${parts.join(' ')}`)

t.test('whatever the document: sound records, and the same again', async t => {
  fc.assert(fc.property(documents, text => {
    const first = analyse(text)
    return isSound(first) && JSON.stringify(analyse(text)) === JSON.stringify(first)
  }), { numRuns: 60 })
})

t.test('characters outside the basic plane do not shift quotes', async t => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('🏛', '𝔸', '👩‍⚖️', 'é'), maxLength: 8 }), fc.constantFrom('.md', '.txt'), (astral, suffix) => {
    const analysis = analyse(`Rule ${astral}: read this first.\n\nThe ${astral} controller shall notify ${astral} the authority within 72 hours.`, `x${suffix}`)
    return isSound(analysis) && analysis.norms.some(norm => norm.deadline?.text === 'within 72 hours')
  }))
})

t.test('right-to-left text keeps its order', async t => {
  const analysis = analyse('The employee shall send the form (טופס בקשה) to Legal.')
  t.equal(analysis.norms[0]?.action.text, 'send the form (טופס בקשה) to Legal')
  t.ok(isSound(analysis))
})

t.test('provisions without words of their own are no trouble', async t => {
  t.ok(isSound(analyse('# A\n\n## B\n\n### C\n\nYou must ask.\n\n# D\n')))
})

t.test('the work takes the id that the user, the document, its title or its file gives', async t => {
  const lexicon = await loadLexicon()
  const bytes = new TextEncoder().encode('---\nwork: from-front-matter\n---\n\n# My Rules\n\nYou must ask.\n')
  t.equal(parseText({ source: 'a.md', bytes, work: 'mine' }, lexicon).expression.work, 'mine')
  t.equal(parseText({ source: 'a.md', bytes }, lexicon).expression.work, 'from-front-matter')
  t.equal(analyse('# My Rules\n\nYou must ask.\n').expression.work, 'my-rules')
})

t.test('norms carry the references in their quotes', async t => {
  t.same(analyse('The bank shall comply with 15 U.S.C. 1693a.').norms[0]?.references, ['us/usc/15/1693a'])
})

t.test('hostile text takes no more than its length', async t => {
  for (const piece of ['shall ', 'the controller shall ', '(a)', 'that ', 'if ', ', and ', '“', '§ 1.1, ', 'Article 1 of ', 'The Act of ']) {
    const begin = performance.now()
    t.ok(isSound(analyse(`Rule. ${piece.repeat(Math.ceil(20_000 / piece.length))}`, 'x.txt')), piece)
    t.ok(performance.now() - begin < 20_000, `${piece} in time`)
  }
})

t.test('real regulations', { skip: sharedFolder() === null && 'the shared folder is not there' }, async t => {
  const lexicon = await loadLexicon()
  for (const source of ['gold/structure/gdpr/source.html', 'gold/structure/reg-m-12cfr1013/source.txt', 'regulations/github-policies/github-gifts-and-entertainment-policy.md']) {
    const analysis = parseText({ source, bytes: await readFile(new URL(source, sharedFolder() as URL)) }, lexicon)
    t.ok(isSound(analysis), source)
    t.ok(analysis.norms.length > 20, `${source}: ${analysis.norms.length} norms`)
  }
})

t.test('an id of a work that a document gives itself is text from outside', async t => {
  const lexicon = await loadLexicon()
  const work = (id: string, given: string | null = null): string =>
    parseText({ source: 'a.md', bytes: Buffer.from(`---\nwork: ${JSON.stringify(id)}\n---\n# Gifts\n\nYou must not bribe.\n`), work: given }, lexicon).expression.work
  t.equal(work('gifts/2024'), 'gifts/2024')
  t.equal(work('x\u001B]0;PWNED\u0007\u001B[31mred#1@2'), 'x-0-pwned-31mred-1-2', 'no control character, no mark of another id')
  t.equal(work('x'.repeat(5_000)), 'x'.repeat(80))
  t.equal(work('#'), 'gifts', 'the title where nothing is left')
  t.throws(() => work('gifts', 'a b'), { code: 'INPUT_INVALID' })
})

t.test('a provision tells the line of its page, and the code points of its source', async t => {
  const page = '<html><body>\n<!-- 🎁 -->\n<h2>Gifts</h2>\n<p>Staff must\n not accept cash.</p>\n</body></html>'
  const { provisions } = parseText({ source: 'gifts.html', bytes: Buffer.from(page) }, await loadLexicon())
  const [heading, rule] = provisions.map(({ line, sourceStart, sourceEnd, page: number }) => ({ line, words: [...page].slice(sourceStart ?? 0, sourceEnd ?? 0).join(''), page: number }))
  t.match(heading, { line: 3, page: null })
  t.same(rule, { line: 4, words: 'Staff must\n not accept cash.', page: null })
})
