import type { Range } from '../draft.js'

/** What is remembered of a run of words: emphasis, a citation with where it leads, a term that is defined. */
export type Mark =
  | { type: 'EMPHASIS' | 'TERM' }
  | { type: 'REFERENCE', kind: 'INTERNAL' | 'EXTERNAL', targets: readonly string[] }
export type PlacedMark = Range & { mark: Mark }

/** The words of one block: white space folded, marks and source positions kept. */
export interface FoldedWords {
  add (text: string, source: Range | null): void
  open (mark: Mark): void
  close (): void
  /** The next words follow without a space: an opening quotation mark stands before them. */
  glue (): void
  /** A mark that is written before the next words, if any come and some came before: ` | ` between cells. */
  separate (mark: string): void
  readonly length: number
  text (): string
  take (): { text: string, marks: PlacedMark[], source: Range | null }
}

const CLOSES = /^[,.;:)\]”’?!]/
const OPENS = /[([“‘]$/

/**
 * Collects words. A line break that only the layout of the source put before a closing or after an opening mark is no space:
 * XML is printed with a line for each element.
 */
export function createFoldedWords (): FoldedWords {
  let parts: string[] = []
  let length = 0
  let last = ''
  let space: 'NONE' | 'SPACE' | 'LINE' = 'NONE'
  let open: Array<{ mark: Mark, from: number }> = []
  let marks: PlacedMark[] = []
  let source: Range | null = null
  let separator: string | null = null
  const append = (word: string): void => {
    const isApart = length > 0 && (space === 'SPACE' || (space === 'LINE' && !CLOSES.test(word) && !OPENS.test(last)))
    const written = separator !== null && length > 0 ? `${separator}${word}` : isApart ? ` ${word}` : word
    separator = null
    for (const one of open) if (one.from < 0) one.from = length + written.length - word.length
    parts.push(written)
    length += written.length
    last = word.slice(-1)
    space = 'NONE'
  }
  return {
    get length () { return length },
    add (text, place) {
      for (const run of text.normalize('NFC').match(/\s+|\S+/g) ?? []) {
        if (/\S/.test(run)) append(run)
        else if (space !== 'SPACE') space = run.includes('\n') ? 'LINE' : 'SPACE'
      }
      if (place !== null && /\S/.test(text)) source = { from: source?.from ?? place.from, to: place.to }
    },
    open (mark) { open.push({ mark, from: -1 }) },
    close () {
      const one = open.pop()
      if (one !== undefined && one.from >= 0 && one.from < length) marks.push({ mark: one.mark, from: one.from, to: length })
    },
    glue () { space = 'NONE' },
    separate (mark) { separator = mark },
    text: () => parts.join(''),
    take () {
      for (const one of open) if (one.from >= 0 && one.from < length) marks.push({ mark: one.mark, from: one.from, to: length })
      const taken = { text: parts.join(''), marks: marks.sort((a, b) => a.from - b.from || b.to - a.to), source }
      // What goes on in the next block begins there anew.
      open = open.map(({ mark }) => ({ mark, from: -1 }))
      parts = []
      length = 0
      last = ''
      space = 'NONE'
      separator = null
      marks = []
      source = null
      return taken
    }
  }
}
