import { readNumeral } from './numerals.js'
import type { Reading } from './numerals.js'

/** A number inside running words that may once have begun a line. */
export interface Candidate {
  at: number
  /** Where what follows the number begins, perhaps with white space. */
  end: number
  /** CONTAINER: `ARTICLE 2`, `Section 2.3`, `EXHIBIT A`; NUMBER: `2.`, `2.1`; LETTER: `(a)`, `(ii)`, `(1)`. */
  type: 'CONTAINER' | 'NUMBER' | 'LETTER'
  word: string | null
  /** NUMBER, and CONTAINER with digits: its parts; else empty. */
  path: readonly number[]
  readings: readonly Reading[]
  /** LETTER: what sets it off, `()`, `.` or `)`; else empty. */
  shape: string
  /** A sentence, an item or a heading ends before it. */
  isSetOff: boolean
}

const NUMBERS = /(?<=^|\s)(?:(ARTICLE|Article|SECTION|Section|EXHIBIT|Exhibit|SCHEDULE|Schedule|APPENDIX|Appendix|ANNEX|Annex|ATTACHMENT|Attachment)\s+([IVXL]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3}|[A-Z](?:-\d)?)[.:]?|(\d{1,2}(?:\.\d{1,2}){1,3})\.?|(\d{1,2})\.|\(([A-Za-z]{1,4}|\d{1,2})\)|([A-Za-z]|[ivx]{2,4})([.)]))(?=\s)/g
/** The end of a sentence or an item, perhaps with the number of a page behind it. */
const SET_OFF = /(?:^|[.;:?!—]["”’')\]*]{0,3}(?:\s(?:and|or|and\/or))?(?:\s\d{1,3})?|,\s(?:and|or|and\/or)|\b(?:follows|following),)$/
/** The words of a heading in capitals. */
const SHOUT = /(?:^|[\s("“])\p{Lu}[\p{Lu}'’-]+["”)]?(?:\s\d{1,3})?$/u
/** Words that lead a citation, an amount or a date to its number. */
const CITES = /(?:\b(?:sections?|articles?|paragraphs?|clauses?|subsections?|sub-?paragraphs?|exhibits?|schedules?|appendix|annex|attachments?|items?|pages?|nos?|numbers?|version|suite|and|or|to|in|of|under|by|through|with|than|at|from|until|per|the|this|such|said|about|approximately|see)\.?|[$€£§&,-])$/i
const CONTENTS = /^[^.]{0,120}\.{4}/
const SHOUTS_ON = /^\s+\p{Lu}{2}[\p{Lu} ,;&/’'-]{4}/u
const OPENS_WORDS = /^\s+["“‘'([*]{0,2}[\p{Lu}\d]/u

/** All numbers of a text that may begin a provision, in order. Linear in the text. */
export function runOnCandidates (text: string): Candidate[] {
  const found: Candidate[] = []
  for (const match of text.matchAll(NUMBERS)) {
    const at = match.index
    const end = at + match[0].length
    const before = text.slice(Math.max(0, at - 30), at).trimEnd()
    const after = text.slice(end, end + 130)
    if (CONTENTS.test(after)) continue
    const [, name, label, decimal, digits, bracketed, plain, stop] = match
    const isStop = SET_OFF.test(before)
    const letter = bracketed ?? plain
    if (letter !== undefined) {
      const readings = readNumeral(letter)
      const isOpen = plain === undefined || OPENS_WORDS.test(after)
      if (isOpen && readings.length > 0 && (isStop || SHOUT.test(before))) found.push({ at, end, type: 'LETTER', word: null, path: [], readings, shape: stop ?? '()', isSetOff: isStop })
      continue
    }
    if (!OPENS_WORDS.test(after) || (!isStop && CITES.test(before))) continue
    const printed = decimal ?? digits ?? label ?? ''
    const path = /^\d/.test(printed) ? printed.split('.').map(Number) : readNumeral(printed).filter(({ style }) => style === 'ROMAN').map(({ value }) => value)
    found.push({ at, end, type: name === undefined ? 'NUMBER' : 'CONTAINER', word: name ?? null, path, readings: [], shape: '', isSetOff: isStop || SHOUT.test(before) || (name !== undefined && SHOUTS_ON.test(after)) })
  }
  return found
}
