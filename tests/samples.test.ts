import { readFile } from 'node:fs/promises'
import t from 'tap'
import * as z from 'zod'
import { readSampleFinding } from '../scripts/demo/sample-finding.js'
import { parseText } from '../services/framers/parse-document.js'
import { loadLexicon } from '../services/load-lexicon.js'
import type { Analysis } from '../services/norms/analysis.js'
import { isVerbatim } from '../services/norms/anchor.js'
import { codePoints } from '../services/norms/code-points.js'
import { Modality } from '../services/norms/norm.js'
import { PACKAGE_ROOT } from '../services/package-root.js'

const SAMPLES = new URL('ontologies/samples/', PACKAGE_ROOT)
const FILES = ['business-conduct-guidelines.md', 'anti-bribery-act.txt', 'data-protection-rule.html'] as const

const Side = z.strictObject({ work: z.string(), quote: z.string().min(10) })
const Sides = z.tuple([Side, Side])
const Conflicts = z.strictObject({
  about: z.string(),
  kinds: z.array(z.string()),
  conflicts: z.array(z.strictObject({
    id: z.string(), kind: z.string(), parties: Sides, witness: z.string(), prevails: z.literal([0, 1]).nullable(), by: z.string().nullable()
  })),
  compatible: z.array(z.strictObject({ id: z.string(), why: z.string(), parties: Sides }))
})

const Expected = z.strictObject({ about: z.string(), work: z.string(), norms: z.array(z.strictObject({ modality: Modality, quote: z.string().min(10) })) })

const read = (file: string): Promise<Buffer> => readFile(new URL(file, SAMPLES))
const json = async (file: string): Promise<unknown> => JSON.parse((await read(file)).toString('utf8'))

const lexicon = await loadLexicon()
const parse = async (file: string): Promise<Analysis> => parseText({ source: file, bytes: await read(file) }, lexicon)
const [guidelines, act, rule] = await Promise.all([parse(FILES[0]), parse(FILES[1]), parse(FILES[2])])
const byWork = new Map([guidelines, act, rule].map(analysis => [analysis.expression.work, analysis]))
const occurrences = (text: string, words: string): number => text.split(words).length - 1

t.test('the works are known by their ids', async t => {
  t.same([...byWork.keys()], ['halvenmoor-conduct', 'anti-bribery-act', 'data-protection-rule'])
})

t.test('the clauses that compete are quoted word for word, once in their work', async t => {
  const { kinds, conflicts, compatible } = Conflicts.parse(await json('conflicts.json'))
  for (const { id, parties } of [...conflicts, ...compatible]) {
    for (const { work, quote } of parties) t.equal(occurrences(byWork.get(work)?.expression.text ?? '', quote), 1, `${id}: ${quote}`)
  }
  for (const { id, kind, prevails, by } of conflicts) {
    t.ok(kinds.includes(kind), `${id}: ${kind}`)
    t.equal(prevails === null, by === null, `${id}: whoever prevails does so by a maxim`)
  }
  for (const kind of kinds) t.ok(conflicts.some(conflict => conflict.kind === kind), `an example of ${kind}`)
})

t.test('the sample finding is about one norm', async t => {
  const { work, quote } = await readSampleFinding(SAMPLES)
  const hits = byWork.get(work)?.norms.filter(norm => norm.quote.includes(quote)) ?? []
  t.equal(hits.length, 1)
  t.equal(hits[0]?.modality, 'PROHIBITION')
  t.ok((hits[0]?.exceptions.length ?? 0) > 0, 'the festival is an exception')
})

t.test('the guidelines show all that company documents are made of', async t => {
  t.ok(guidelines.provisions.some(({ kind, heading }) => (kind === 'EXAMPLE' || kind === 'CALLOUT') && heading === 'Scenario'), 'scenario boxes')
  const kinds = new Set(guidelines.provisions.map(({ kind }) => kind))
  for (const kind of ['SECTION', 'PARAGRAPH', 'POINT', 'QUESTION', 'ANSWER', 'CALLOUT', 'TABLE'] as const) t.ok(kinds.has(kind), kind)
  const deontic = guidelines.norms.filter(({ modality }) => modality !== 'CONSTITUTIVE').length
  t.ok(deontic >= 60 && deontic <= 90, `${deontic} norms`)
  const modalities = new Set(guidelines.norms.map(({ modality }) => modality))
  for (const modality of ['OBLIGATION', 'PROHIBITION', 'PERMISSION', 'RIGHT', 'RECOMMENDATION'] as const) t.ok(modalities.has(modality), modality)
  t.ok(guidelines.norms.some(({ deadline }) => deadline?.duration === 'P5D'), 'a deadline of 5 working days')
  t.ok(guidelines.norms.filter(({ exceptions }) => exceptions.length > 0).length >= 5, 'exceptions')
  t.same(['Gift', 'Entertainment', 'Public official', 'Business partner', 'Close relative', 'Working day', 'Inside information'].filter(term =>
    !guidelines.definitions.some(definition => definition.term.toLowerCase() === term.toLowerCase())), [], 'all terms are found')
})

t.test('most norms that a person reads in the guidelines are found, and little else', async t => {
  const { norms: expected } = Expected.parse(await json('expected-norms.json'))
  for (const { quote } of expected) t.equal(occurrences(guidelines.expression.text, quote), 1, quote)
  const boxes = new Set(guidelines.provisions.filter(({ kind }) => ['QUESTION', 'ANSWER', 'EXAMPLE', 'CALLOUT'].includes(kind)).map(({ eId }) => eId))
  const found = guidelines.norms.filter(({ modality, provision }) => modality !== 'CONSTITUTIVE' && !boxes.has(provision))
  const hits = expected.flatMap(({ quote, modality }) => {
    const norm = found.find(norm => norm.quote.includes(quote))
    return norm === undefined ? [] : [{ norm, right: norm.modality === modality }]
  })
  const precision = new Set(hits.map(({ norm }) => norm.id)).size / found.length
  const recall = hits.length / expected.length
  const modality = hits.filter(({ right }) => right).length / hits.length
  t.comment(`${expected.length} expected, ${found.length} found: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, modality ${modality.toFixed(3)}`)
  for (const { quote, modality } of expected) if (!found.some(norm => norm.quote.includes(quote) && norm.modality === modality)) t.comment(`not found: ${modality} ${quote}`)
  t.ok(precision >= 0.9 && recall >= 0.8 && modality >= 0.9)
})

t.test('references between sections lead to them', async t => {
  const eIds = new Set(guidelines.provisions.map(({ eId }) => eId))
  const resolved = guidelines.references.filter(({ targets }) => targets.length > 0 && targets.every(target => eIds.has(target)))
  t.ok(resolved.length >= 8, `${resolved.length} of ${guidelines.references.length} references lead somewhere`)
  for (const [analysis, provision, target] of [[act, 'sec_4__para_2', 'sec_4__para_1'], [rule, 'art_8__para_2', 'art_8__para_1'], [rule, 'art_9__para_2', 'art_10']] as const) {
    t.ok(analysis.references.some(reference => reference.provision === provision && reference.targets.includes(target)), `${provision} cites ${target}`)
  }
})

t.test('the two outside rules have the structure of laws', async t => {
  t.match(act.provisions.find(({ eId }) => eId === 'sec_6__para_2__para_a'), { num: '(a)', parent: 'sec_6__para_2' })
  t.ok(rule.provisions.some(({ eId }) => eId === 'art_8__para_1'))
  t.ok(rule.provisions.some(({ eId }) => eId === 'art_3__para_2__point_a'))
  t.ok(rule.provisions.some(({ kind }) => kind === 'RECITAL'))
  t.match(rule.norms.find(({ provision }) => provision === 'art_8__para_1'), { modality: 'OBLIGATION', deadline: { duration: 'PT48H' } })
  for (const [analysis, least] of [[act, 25], [rule, 22]] as const) t.ok(analysis.norms.length >= least, `${analysis.norms.length} norms`)
})

t.test('every quotation is verbatim, in text with emoji and typographic quotes', async t => {
  for (const { expression, norms, definitions, references } of [guidelines, act, rule]) {
    const text = codePoints(expression.text)
    for (const claim of [...norms, ...definitions, ...references]) t.ok(isVerbatim(text, claim), claim.quote)
  }
})
