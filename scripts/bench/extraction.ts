import { extractDefinitions } from '../../services/framers/extract/definitions.js'
import { extractNorms } from '../../services/framers/extract/extract-norms.js'
import type { Lexicon } from '../../services/framers/extract/lexicon.js'
import { ownWords } from '../../services/framers/extract/own-words.js'
import { splitSentences } from '../../services/framers/extract/sentences.js'
import { linkTermUses } from '../../services/framers/link/term-uses.js'
import type { ParseInput } from '../../services/ports.js'
import { parseText } from '../../services/framers/parse-document.js'
import { readTextDocument } from '../../services/framers/read/read-document.js'
import { buildProvisions } from '../../services/framers/structure/build-provisions.js'
import { loadLexicon } from '../../services/load-lexicon.js'
import { goldDocuments, samples } from './documents.js'
import { cpuSeconds, machineFacts, median, verdict } from './measure.js'
import { policyText } from './policy-text.js'

// How many characters of text the whole pure pipeline reads in a second of processor time, and each of its stages.
const GOAL = 0.5
/** Reading and structure together, for formats that are text. */
const READING_GOAL = 2
const ROUNDS = 5
/** Least characters of a round. */
const ENOUGH = 400_000

const million = (rate: number): string => `${(rate / 1e6).toFixed(2)} M characters/s`

/** A scan of the same text that finds its words: what this machine does with text anyway. */
const reference = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)

const READING = 'read and structure'

/** One stage over all documents, timed alone. */
function stages (documents: readonly ParseInput[], lexicon: Lexicon): Array<[string, () => void]> {
  const read = documents.map(readTextDocument)
  const built = read.map(document => ({ document, ...buildProvisions(document) }))
  const placed = built.map(({ document: { text }, provisions }) => {
    const sentences = provisions.map(provision => {
      const { from, to } = ownWords(text, provision)
      return [provision.eId, splitSentences(text, from, to)] as const
    })
    return { text, provisions, sentences: new Map(sentences) }
  })
  const defined = built.map(({ document, provisions }, index) => ({
    text: document.text,
    words: provisions.map(provision => ({ provision, range: ownWords(document.text, provision) })),
    definitions: extractDefinitions(document, provisions.map(provision => ({ provision, sentences: placed[index]?.sentences.get(provision.eId) ?? [] })), lexicon)
  }))
  return [
    ['read', () => { documents.forEach(document => readTextDocument(document)) }],
    ['structure', () => { read.forEach(document => buildProvisions(document)) }],
    [READING, () => { documents.forEach(document => buildProvisions(readTextDocument(document))) }],
    ['split sentences', () => { placed.forEach(({ text }) => splitSentences(text, 0, text.length)) }],
    ['find definitions', () => { built.forEach(({ document, provisions }, index) => extractDefinitions(document, provisions.map(provision => ({ provision, sentences: placed[index]?.sentences.get(provision.eId) ?? [] })), lexicon)) }],
    ['link uses of terms', () => { defined.forEach(({ text, words, definitions }) => linkTermUses(text, words, definitions, [])) }],
    ['extract norms', () => { placed.forEach(({ text, provisions, sentences }) => extractNorms(text, provisions, sentences, lexicon)) }]
  ]
}

function measure (name: string, documents: readonly ParseInput[], lexicon: Lexicon): void {
  const analyses = documents.map(document => parseText(document, lexicon))
  for (const { expression, norms } of analyses) if (norms.length === 0) throw new Error(`\`${expression.source}\` gave no norm`)
  const texts = analyses.map(({ expression }) => expression.text)
  const size = texts.reduce((sum, text) => sum + text.length, 0)
  // A small text is read several times in a round, and a round is run to warm up: short times say little.
  const repeats = Math.ceil(ENOUGH / size)
  const rate = (work: () => unknown): number => {
    const seconds: number[] = []
    for (let round = -1; round < ROUNDS; round++) {
      const took = cpuSeconds(() => { for (let turn = 0; turn < repeats; turn++) work() })
      if (round >= 0) seconds.push(took)
    }
    return size * repeats / median(seconds)
  }
  const whole = rate(() => documents.map(document => parseText(document, lexicon)))
  const words = rate(() => reference(texts))
  console.log(`${name}: ${documents.length} documents, ${size} characters, ${analyses.reduce((sum, { norms }) => sum + norms.length, 0)} norms`)
  console.log(`  whole pipeline       ${million(whole).padEnd(24)} ${verdict(whole / 1e6, GOAL)}`)
  for (const [stage, work] of stages(documents, lexicon)) {
    const speed = rate(work)
    console.log(`  ${stage.padEnd(20)} ${million(speed).padEnd(24)} ${stage === READING ? verdict(speed / 1e6, READING_GOAL) : ''}`.trimEnd())
  }
  console.log(`  finding words alone  ${million(words).padEnd(24)} pipeline is ${(whole / words).toFixed(3)} of it`)
}

console.log(machineFacts())
const lexicon = await loadLexicon()
measure('samples', await samples(), lexicon)
measure('a company policy in Markdown', [{ source: 'policy.md', bytes: Buffer.from(policyText(1, ENOUGH)) }], lexicon)
const gold = await goldDocuments()
if (gold.length === 0) console.log('real regulations: there is no folder of them beside the project')
else measure('real regulations', gold, lexicon)
