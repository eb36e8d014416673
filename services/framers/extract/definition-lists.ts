import type { ProvisionDraft, Range } from '../draft.js'
import type { Block } from '../read/source-document.js'
import { bareTerm } from './marked-terms.js'

/** A term and the words that define it. */
export interface ListedTerm { term: Range, span: Range }

const HEADER = /^(?:defined\s+)?(?:terms?|words?|expressions?|acronyms?|abbreviations?|phrases?|concepts?)\s*\|\s*(?:definitions?|meanings?|descriptions?|explanations?|what it means)/i
const MAX_TERM = 120

/** True for the head of a table `Term | Definition`. */
export const isTermHeader = (words: string): boolean => HEADER.test(words)

/** A row of such a table: the first cell is the term. */
export function rowTerm (text: string, row: Range): ListedTerm | null {
  const bar = text.slice(row.from, Math.min(row.to, row.from + MAX_TERM + 3)).indexOf(' | ')
  if (bar < 0) return null
  const term = bareTerm(text, { from: row.from, to: row.from + bar })
  return term.to > term.from ? { term, span: row } : null
}

/** The term of an HTML list of descriptions: a `dt`, and the `dd` behind it that defines it. */
export function describedTerm (text: string, block: Block, next: Block | undefined): ListedTerm | null {
  if (!block.hints.includes('dt') || next === undefined || !next.hints.includes('dd')) return null
  const term = bareTerm(text, block)
  if (term.to <= term.from || term.to - term.from > MAX_TERM) return null
  return { term, span: { from: block.from, to: next.to } }
}

/** The heading of a provision below `Definitions`, as the term that its words define; null where it is none. */
export function headingTerm (text: string, { heading, from, ownTo }: ProvisionDraft): Range | null {
  if (heading === null || heading.split(/\s+/).length > 6) return null
  const at = text.indexOf(heading, from)
  if (at < 0 || at > from + 60 || at + heading.length > ownTo) return null
  const term = bareTerm(text, { from: at, to: at + heading.length })
  return term.to > term.from ? term : null
}
