import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import t from 'tap'
import { loadLexicon } from '../../services/load-lexicon.js'
import { PACKAGE_ROOT } from '../../services/package-root.js'
import { parseText } from '../../services/framers/parse-document.js'
import type { Analysis } from '../../services/norms/analysis.js'
import type { Previous } from '../../services/norms/previous.js'

const lexicon = await loadLexicon()
const SAMPLES = ['anti-bribery-act.txt', 'business-conduct-guidelines.md', 'data-protection-rule.html']
const texts = await Promise.all(SAMPLES.map(name => readFile(new URL(`ontologies/samples/${name}`, PACKAGE_ROOT), 'utf8')))

const parse = (at: number, text: string, previous: Previous | null = null): Analysis =>
  parseText({ source: SAMPLES[at] as string, bytes: Buffer.from(text), work: 'w', previous }, lexicon)
const previousOf = ({ expression, provisions, norms, extraction }: Analysis): Previous =>
  structuredClone({ rules: extraction?.rules ?? '', text: expression.text, provisions, norms })
const result = ({ extraction, ...analysis }: Analysis): string => JSON.stringify(analysis)

t.test('an unchanged document is taken over whole, and other rules read everything', async t => {
  for (const [at, text] of texts.entries()) {
    const full = parse(at, text)
    const again = parse(at, text, previousOf(full))
    t.match(again.extraction, { extracted: 0, reused: full.provisions.length })
    t.equal(result(again), result(full))
    t.match(parse(at, text, { ...previousOf(full), rules: 'older' }).extraction, { extracted: full.provisions.length, reused: 0 })
  }
})

t.test('one word changes: only what depends on it is read again', async t => {
  const [first = ''] = texts
  const full = parse(0, first)
  const changed = first.replace(/\bmust not\b/, 'must never')
  const { extraction, provisions } = parse(0, changed, previousOf(full))
  t.ok((extraction?.reused ?? 0) > provisions.length / 2, `${extraction?.extracted} read, ${extraction?.reused} taken over`)
  t.ok((extraction?.extracted ?? 0) > 0)
})

const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 60 }), insert: fc.constantFrom('', ' must ', '\n\n', '.', ' may not accept 🎁 ', ':', '(a) ', ' | ', 'Employees must report.\n\n', '”') })

t.test('whatever the edits: with a version before, the result is that of reading everything', async t => {
  fc.assert(fc.property(fc.nat({ max: 2 }), fc.array(edit, { minLength: 1, maxLength: 4 }), (at, edits) => {
    const old = texts[at] as string
    const next = edits.reduce((text, { at, remove, insert }) => {
      const place = at % text.length
      return text.slice(0, place) + insert + text.slice(place + remove)
    }, old)
    const [before, full] = [parse(at, old), parse(at, next)]
    return result(parse(at, next, previousOf(before))) === result(full)
  }), { numRuns: 15 })
  t.pass()
})
