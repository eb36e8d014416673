import type { Range } from '../draft.js'

const GLUED = /^\s*([^\n]{2,160}?[.:])(?=["“‘]?\p{Lu})/u
const MAX_HEADING = 160

/**
 * The heading that a numbered paragraph begins with, as its end in the text and its words; null where it has none.
 * Set off by italics (`(a) *Gifts.* An ...`), or by a lost space (`(a) Purpose.The ...`) as flattened texts have it.
 */
export function paragraphHeading (text: string, after: number, emphasis: readonly Range[]): { heading: string, end: number } | null {
  const run = emphasis.find(range => range.from >= after && text.slice(after, range.from).trim() === '')
  if (run !== undefined && run.to - run.from <= MAX_HEADING) {
    const words = text.slice(run.from, run.to).trim()
    const next = /^\s*[.:—–-]/.exec(text.slice(run.to, run.to + 3))
    if (/[.:—–-]$/.test(words) || next !== null || run.to >= text.length) {
      return { heading: words.replace(/[\s.:—–-]+$/, ''), end: run.to + (next?.[0].length ?? 0) }
    }
    return null
  }
  const glued = GLUED.exec(text.slice(after, after + MAX_HEADING + 40))
  if (glued === null || /(\b(U\.S|[A-Z]\.[A-Z])\.?|\b[A-Z]\.)$/.test(glued[1] as string) || /[.;]\s/.test(glued[1] as string)) return null
  return { heading: (glued[1] as string).trim().replace(/[.:]$/, ''), end: after + glued[0].length }
}
