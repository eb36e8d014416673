import type { Container } from './container.js'
import { containerOf } from './container.js'

/** `124A`: a section that was put in after 124. */
export interface StatuteNumber { whole: number, letters: string }

/** A line that begins with a number without brackets. */
export interface NumberLine {
  /** As printed: `13`, `13.` or `Section 13`. */
  num: string
  bare: string
  number: StatuteNumber
  /** Words after the number; empty where it stands alone. Cut after 400 characters. */
  rest: string
  /** Where the words after the number begin. */
  length: number
  /** The first numbered provision stands in the same line: `2 (1) The effect …`. */
  opens: boolean
}

const NUMBERED = /^(?:(?:Section|SECTION|Sec\.|[Ss]\.|§)\s*)?(\d{1,3})([A-Z]{0,3})(\.?)(?:(?:\s+[–—-]|\s*[:—])?\s+(?=["“‘'([]?[\p{Lu}\d]|[.…])|\s*$)/u
/** Leaders stand for a provision that was repealed. */
const LEADERS = /^[.…\s]+$/
const TITLED = /^(Part|PART|Chapter|CHAPTER|Schedule|SCHEDULE)\s+(\d{1,3}[A-Z]{0,2}|[IVXL]+|[A-Z])\s+(?=["“‘']?\p{Lu})/u

/** True for a few words without a full stop, as headings have, and for what is left of a repealed heading. */
export function isHeadingLike (words: string): boolean {
  const line = words.trim()
  if (LEADERS.test(line) && line !== '') return true
  return line.length <= 250 && /^["“‘'([]?[\p{Lu}\d]/u.test(line) && !/[.;,:—–-]["”’)]?$/.test(line.replace(/\b(?:etc|[A-Z])\.$/, ''))
}

/** Reads the number that a line begins with; null where it begins with none. */
export function readNumberLine (line: string, length: number): NumberLine | null {
  const match = NUMBERED.exec(line)
  if (match === null) return null
  const [all, whole, letters, dot] = match as unknown as [string, string, string, string]
  const rest = line.slice(all.length).trimEnd()
  const num = line.slice(0, line.indexOf(whole) + whole.length + letters.length + dot.length)
  return {
    num,
    bare: `${whole}${letters}`,
    number: { whole: Number(whole), letters },
    rest: length > line.length ? `${rest};` : rest,
    length: all.length,
    opens: /^\((?:1|a|A1|ZA1)\)\s/.test(rest)
  }
}

/** Whether a number may follow another one at once, later, or not at all. */
export function succeeds (number: StatuteNumber, last: StatuteNumber): 'NEXT' | 'LATER' | null {
  if (number.whole === last.whole + 1) return 'NEXT'
  if (number.whole === last.whole) return number.letters !== '' && number.letters !== last.letters ? 'NEXT' : 'LATER'
  return number.whole > last.whole && number.whole <= last.whole + 30 ? 'LATER' : null
}

/** `Part 2 Equality: key concepts`, `Schedule 3 Exceptions` on one line of plain text. */
export function readTitledContainer (line: string): Container | null {
  const match = TITLED.exec(line)
  if (match === null || !isHeadingLike(line) || LEADERS.test(line)) return null
  return containerOf(match[1] as string, match[2] as string, line.slice(match[0].length))
}
