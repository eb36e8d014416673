import { isCutAddress } from './pdf-address.js'
import type { PdfLine } from './pdf-lines.js'

/** Which of the hyphens at line ends belong to their words. */
export interface Hyphens {
  /** What goes between the end of one line and the beginning of the next; `cut`: the hyphen goes. */
  join (before: string, after: string): { cut: boolean, between: '' | ' ' }
}

const WORD = /[\p{L}][\p{L}’']*(?:-[\p{L}’']+)*/gu
const END = /([\p{L}’']+(?:-[\p{L}’']+)*)[-\u2010]$/u
const BEGIN = /^[\p{L}’']+/u
/** `pre- and post-market`: the hyphen stands for the word that comes later. */
const SUSPENDED = /^(and|or|to|und|oder|et|ou)\b/
/** Longest word that a line end may cut. */
const LONGEST = 80
const SOFT = '\u00ad'

/** Words as they stand inside lines, where no line end cuts them. */
function vocabularyOf (lines: readonly PdfLine[]): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (word: string): void => { counts.set(word, (counts.get(word) ?? 0) + 1) }
  for (const { text } of lines) {
    const end = text.length - (END.exec(text.slice(-LONGEST))?.[0].length ?? 0)
    for (const match of text.slice(0, end).matchAll(WORD)) {
      const word = match[0].toLowerCase()
      add(word)
      if (word.includes('-')) word.split('-').forEach(add)
    }
  }
  return counts
}

/** Decides from the document's own words: `co-operation` stays where it is written so elsewhere, `infor-mation` is one word. */
export function hyphensOf (lines: readonly PdfLine[]): Hyphens {
  const counts = vocabularyOf(lines)
  return {
    join (before, after) {
      if (isCutAddress(before, after)) return { cut: false, between: '' }
      if (before.endsWith(SOFT)) return { cut: true, between: '' }
      const left = END.exec(before)?.[1]?.toLowerCase()
      if (left === undefined) return { cut: false, between: /[\p{L}\p{N}][-\u2010]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after) ? '' : ' ' }
      const right = BEGIN.exec(after)?.[0]
      if (right === undefined) return { cut: false, between: '' }
      if (SUSPENDED.test(after)) return { cut: false, between: ' ' }
      // A capital or an address cut at its hyphen.
      if (/^\p{Lu}/u.test(right) || /[/@][^\s]*$/.test(before)) return { cut: false, between: '' }
      const joined = counts.get(left.split('-').slice(0, -1).concat((left.split('-').at(-1) as string) + right.toLowerCase()).join('-')) ?? 0
      const kept = counts.get(`${left}-${right.toLowerCase()}`) ?? 0
      if (joined !== kept) return { cut: joined > kept, between: '' }
      const last = left.split('-').at(-1) as string
      return { cut: !(counts.has(last) && counts.has(right.toLowerCase())), between: '' }
    }
  }
}
