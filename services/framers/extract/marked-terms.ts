import type { Range } from '../draft.js'

/** Words that the text marks as a term: by quotation marks or by emphasis. `outer` includes the marks themselves. */
export interface MarkedTerm extends Range { outer: Range, quoted: boolean }

/** Neighbours that are defined together: `“railway” and “tramway”`. */
export interface TermGroup extends Range { terms: MarkedTerm[], quoted: boolean }

/** English, German and French marks. A single mark inside a word is an apostrophe. */
const QUOTED = /[“"„]([^“”"„\n]{1,120})[”"“]|(?<![\p{L}\p{N}])[‘'‚]([^‘’'‚\n]{1,120})[’'‘](?![\p{L}\p{N}])|[«»]([^«»\n]{1,120})[»«]/gu
const GAP = /^\s*(?:\([^()“"‘]{0,40}\)\s*)?,?\s*(?:\(?(?:and|or|and\/or|and also|or, as the case may be,?|as well as)\s+)?(?:(?:together|collectively|jointly|each|individually),?\s+)?(?:(?:the|an?)\s+)?(?:(?:terms?|expressions?|words?|phrases?)\s+)?$/i
const MAX_WORDS = 12

/** White space, quotation marks and end marks are no part of a term. */
export function bareTerm (text: string, range: Range): Range {
  let { from, to } = range
  while (from < to && /[\s“”"‘„«»(]/u.test(text[from] as string)) from++
  while (to > from && /[\s“”"’„«».,;:—–-]/u.test(text[to - 1] as string)) to--
  return { from, to }
}

function quotedTerms (text: string, { from, to }: Range): MarkedTerm[] {
  const found: MarkedTerm[] = []
  for (const match of text.slice(from, to).matchAll(QUOTED)) {
    const outer = { from: from + match.index, to: from + match.index + match[0].length }
    found.push({ ...bareTerm(text, { from: outer.from + 1, to: outer.to - 1 }), outer, quoted: true })
  }
  return found
}

const touches = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to

/** All marked terms of a sentence, in groups. Where quotation marks and emphasis meet, the quotation marks decide. */
export function termGroups (text: string, sentence: Range, emphasis: readonly Range[]): TermGroup[] {
  const quoted = quotedTerms(text, sentence)
  const emphasised = emphasis
    .map((range): MarkedTerm => ({ ...bareTerm(text, { from: Math.max(range.from, sentence.from), to: Math.min(range.to, sentence.to) }), outer: range, quoted: false }))
    .filter(term => !quoted.some(other => touches(other.outer, term.outer)))
  const marked = [...quoted, ...emphasised]
    .filter(({ from, to }) => to > from && text.slice(from, to).split(/\s+/, MAX_WORDS + 1).length <= MAX_WORDS)
    .sort((a, b) => a.from - b.from)
  const groups: TermGroup[] = []
  for (const term of marked) {
    const last = groups.at(-1)
    const gap = last === undefined ? '' : text.slice(last.to, term.outer.from)
    if (last !== undefined && gap.length <= 60 && GAP.test(gap)) {
      last.terms.push(term)
      last.to = Math.max(last.to, term.outer.to)
      last.quoted ||= term.quoted
    } else groups.push({ terms: [term], from: term.outer.from, to: term.outer.to, quoted: term.quoted })
  }
  return groups
}
