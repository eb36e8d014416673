import { internal } from './citation-parts.js'
import type { Citation } from './citations.js'

/** `the preceding Article`, `the following section`, `the previous two paragraphs` stays unread: it says no single one. */
export const NEIGHBOURS = /(?<![\p{L}])[Tt]he\s(preceding|previous|foregoing|following|next)\s([Ss]ection|[Aa]rticle|[Cc]hapter|[Aa]nnex|[Cc]lause|[Pp]aragraph|[Ss]ubsection|sub-paragraph)(?![\p{L}])(?!\s(?:provisions|information|requirements))/gu

/** `this Chapter`: a capital tells that the very division is meant. The section or paragraph itself is no citation. */
export const OWN = /(?<![\p{L}])this\s(Chapter|Title|Part|Annex|Schedule|Appendix)(?![\p{L}])/gu

const STEPS: Readonly<Record<string, string>> = { preceding: 'before', previous: 'before', foregoing: 'before', following: 'after', next: 'after' }

export function neighbours (text: string, match: RegExpMatchArray): Citation[] {
  const [all, where = '', unit = ''] = match
  const from = match.index ?? 0
  const word = unit.toLowerCase().replace(/^sub-?/, '').replace('clause', 'section')
  return [internal(text, { from, to: from + all.length }, 'NEAREST', [[`@${STEPS[where]}`, unit.toLowerCase().startsWith('subsection') ? 'paragraph' : word]])]
}

export function own (text: string, match: RegExpMatchArray): Citation[] {
  const from = match.index ?? 0
  return [internal(text, { from, to: from + match[0].length }, 'NEAREST', [['@own', (match[1] ?? '').toLowerCase().replace(/schedule|appendix/, 'annex')]])]
}
