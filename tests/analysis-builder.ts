import type { Analysis } from '../services/norms/analysis.js'
import type { Definition } from '../services/norms/definition.js'
import type { Norm, Part } from '../services/norms/norm.js'
import type { Provision, ProvisionKind } from '../services/norms/provision.js'
import type { TermUse } from '../services/norms/term-use.js'
import type { Reference } from '../services/norms/reference.js'
import { codePoints } from '../services/norms/code-points.js'
import { sha256 } from '../services/norms/hash.js'
import { expressionId, normId } from '../services/norms/ids.js'

const KINDS: Record<string, ProvisionKind> = { part: 'PART', chp: 'CHAPTER', sec: 'SECTION', art: 'ARTICLE', para: 'PARAGRAPH', point: 'POINT' }
const HEADED = new Set<ProvisionKind>(['PART', 'CHAPTER', 'SECTION', 'ARTICLE'])
const CUES: Array<[string, Norm['modality']]> = [
  ['must not', 'PROHIBITION'], ['must', 'OBLIGATION'], ['may', 'PERMISSION'], ['should', 'RECOMMENDATION']
]

interface Line { eId: string, words: string, start: number, end: number, parent: string | null }

/** Lines `eId | words`, positions in code points; the parent of `a__b` is `a` where the text has it. */
function linesOf (source: string): { text: string, lines: Line[] } {
  const pairs = source.split('\n').map(line => line.trim()).filter(line => line !== '').map(line => {
    const [eId = '', words = ''] = line.split(' | ')
    return { eId, words }
  })
  const known = new Set(pairs.map(({ eId }) => eId))
  const text = pairs.map(({ words }) => words).join('\n')
  const points = codePoints(text)
  let unit = 0
  const lines = pairs.map(({ eId, words }) => {
    const above = eId.slice(0, Math.max(0, eId.lastIndexOf('__')))
    const line = { eId, words, start: points.fromUtf16(unit), end: points.fromUtf16(unit + words.length), parent: known.has(above) ? above : null }
    unit += words.length + 1
    return line
  })
  return { text, lines }
}

function provisionsOf (lines: readonly Line[]): Provision[] {
  const ends = new Map(lines.map(({ eId, end }) => [eId, end]))
  for (const { parent, eId } of lines.toReversed()) if (parent !== null) ends.set(parent, Math.max(ends.get(parent) ?? 0, ends.get(eId) ?? 0))
  const parents = new Set(lines.map(({ parent }) => parent))
  return lines.map(({ eId, words, start, end, parent }) => {
    const segment = eId.slice(eId.lastIndexOf('__') + 1).replace(/^_/, '')
    const kind = KINDS[segment.split('_')[0] ?? ''] ?? 'PARAGRAPH'
    const num = /^(\(\w+\)|\d+\.|(?:Part|Chapter|Section|Article) \w+)/.exec(words)?.[0] ?? null
    const heading = HEADED.has(kind) ? words.slice(num?.length ?? 0).trim() : ''
    return { eId, parent, kind, num, heading: heading === '' ? null : heading, label: num ?? eId, page: null, line: null, sourceStart: null, sourceEnd: null, start, end: ends.get(eId) ?? end, ownEnd: parents.has(eId) ? end + 1 : end }
  })
}

/** Finds words in a line, from a UTF-16 position on, and gives their span in the text. */
function spanIn (line: Line, words: string, from = 0): { start: number, end: number } {
  const points = codePoints(line.words)
  const at = line.words.indexOf(words, from)
  return { start: line.start + points.fromUtf16(at), end: line.start + points.fromUtf16(at + words.length) }
}

function normsOf (work: string, line: Line): Norm[] {
  return [...line.words.matchAll(/[^.]+\./g)].flatMap(({ 0: sentence, index }) => {
    const cue = CUES.find(([words]) => sentence.includes(` ${words} `))
    if (cue === undefined) return []
    const quote = sentence.trim().replace(/^\(\w+\) /, '')
    const part = (words: string): Part => ({ text: words, ...spanIn(line, words, index), inherited: false })
    const [subject = '', predicate = ''] = quote.split(` ${cue[0]} `)
    return [{ sentence: quote, index, cue, part, subject, predicate: predicate.replace(/\.$/, '') }]
  }).map(({ sentence, index, cue: [words, modality], part, subject, predicate }, ordinal) => ({
    id: normId(work, line.eId, ordinal),
    provision: line.eId,
    modality,
    quote: sentence,
    ...spanIn(line, sentence, index),
    statement: sentence,
    confidence: 0.9,
    cue: part(words),
    bearer: { ...part(subject), concept: null },
    counterparty: null,
    action: part(predicate),
    target: null,
    conditions: [],
    exceptions: [],
    deadline: null,
    references: [],
    rule: `test-${words.replace(' ', '-')}`
  }))
}

const definitionsOf = (line: Line): Definition[] =>
  [...line.words.matchAll(/“([^”]+)” means [^.]+\./g)].map(({ 0: quote, 1: term = '' }) =>
    ({ term, provision: line.eId, scope: 'work', scopeProvision: null, quote, ...spanIn(line, quote) }))

/** Words of a term outside of the sentence that defines it. */
function usesOf (line: Line, definitions: readonly Definition[]): TermUse[] {
  return definitions.flatMap(({ term, provision, start, end }) => [...line.words.matchAll(new RegExp(`(?<!\\w)${term}(?!\\w)`, 'g'))].flatMap(({ 0: quote, index }): TermUse[] => {
    const span = spanIn(line, quote, index)
    return span.start >= start && span.end <= end ? [] : [{ term, provision: line.eId, definition: provision, quote, ...span }]
  })).sort((a, b) => a.start - b.start)
}

function referencesOf (line: Line, known: ReadonlySet<string>): Reference[] {
  const internal = [...line.words.matchAll(/see ([\w-]+)/g)].map(({ 0: quote, 1: target = '', index }): Reference => ({
    kind: 'INTERNAL', provision: line.eId, quote, ...spanIn(line, quote, index), targets: known.has(target) ? [target] : []
  }))
  const external = [...line.words.matchAll(/(\d+) U\.S\.C\. (\w+)/g)].map(({ 0: quote, 1: title, 2: section, index }): Reference =>
    ({ kind: 'EXTERNAL', provision: line.eId, quote, ...spanIn(line, quote, index), targets: [`us/usc/${title}/${section}`] }))
  return [...internal, ...external]
}

/**
 * A valid analysis from a few lines `eId | words`. A sentence with `must`, `must not`, `may` or `should` is a norm,
 * `“x” means …` a definition, `see sec_1` an internal reference and `15 U.S.C. 1693a` an external one.
 */
export function buildAnalysis (work: string, source: string, { title = work, file = `${work}.md` }: { title?: string, file?: string } = {}): Analysis {
  const { text, lines } = linesOf(source)
  const hash = sha256(text)
  const known = new Set(lines.map(({ eId }) => eId))
  const definitions = lines.flatMap(definitionsOf)
  return {
    expression: { id: expressionId(work, hash), work, source: file, title, format: 'MARKDOWN', aliases: [], validFrom: null, language: 'en', hash, text },
    provisions: provisionsOf(lines),
    sentences: [],
    definitions,
    uses: lines.flatMap(line => usesOf(line, definitions)),
    references: lines.flatMap(line => referencesOf(line, known)),
    norms: lines.flatMap(line => normsOf(work, line)),
    diagnostics: []
  }
}
