import type { ProvisionDraft } from '../draft.js'
import type { SourceDocument } from '../read/source-document.js'

const MAX_TITLE = 300
/** First words of the title of an act, in capitals or not, with its number. */
const ACT = /^((council|commission|implementing|delegated|framework)\s+)*(regulation|directive|decision)\b.*\d/i
/** Names that programs give, not people: `L_2016119EN.01000101.xml`. */
const FILE_NAME = /^\S+\.[a-z]{2,5}$|^untitled/i

const tidy = (words: string): string => words.slice(0, 4 * MAX_TITLE).replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE)

/** The title of an EU act runs over several lines, up to its citations. */
function actTitle (document: SourceDocument): string | null {
  const lines = document.blocks.slice(0, 60).map(block => document.text.slice(block.from, block.to))
  const first = lines.findIndex(line => line.length <= MAX_TITLE && ACT.test(line))
  if (first < 0) return null
  const end = lines.findIndex((line, index) => index > first && (/^(having regard|the european|whereas|article|chapter|\()/i.test(line) || line.length > MAX_TITLE))
  return tidy(lines.slice(first, end < 0 ? first + 1 : Math.min(end, first + 5)).join(' '))
}

/** Title of a document: what it says of itself, else the first heading, else the first line. */
export function documentTitle (document: SourceDocument, provisions: readonly ProvisionDraft[]): string {
  const given = document.meta['title'] ?? (document.title !== null && !FILE_NAME.test(document.title) ? document.title : null)
  if (given !== null && tidy(given) !== '') return tidy(given)
  const head = provisions[0]
  const heading = document.blocks.slice(0, 60).find(block => block.kind === 'HEADING')
  const first = document.blocks[0]
  return actTitle(document) ??
    (heading !== undefined ? tidy(document.text.slice(heading.from, heading.to)) : null) ??
    (head?.heading != null ? tidy(head.heading) : null) ??
    tidy(first === undefined ? '' : document.text.slice(first.from, first.to))
}
