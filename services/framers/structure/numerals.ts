/** Alphabets that drafters number with. */
export type NumeralStyle = 'digit' | 'alpha' | 'ALPHA' | 'roman' | 'ROMAN'

/** One way to read a printed number: `i` is the ninth letter or the first Roman numeral. */
export interface Reading { style: NumeralStyle, value: number }

const ROMAN = /^m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }
/** Longest list that anybody numbers with Roman numerals. */
const MAX_ROMAN = 60

function romanValue (letters: string): number | null {
  if (letters === '' || !ROMAN.test(letters)) return null
  let value = 0
  for (let index = 0; index < letters.length; index++) {
    const current = ROMAN_VALUES[letters[index] as string] as number
    const next = ROMAN_VALUES[letters[index + 1] ?? ''] ?? 0
    value += current < next ? -current : current
  }
  return value
}

const place = (letter: string): number => letter.charCodeAt(0) - 96

/** `a` is 1, `z` 26, then `aa` 27 and either `bb` or `ab` 28. */
function alphaValue (letters: string): number | null {
  const first = place(letters[0] as string)
  if (letters.length === 1) return first
  const repeated = [...letters].every(letter => letter === letters[0])
  if (repeated) return 26 * (letters.length - 1) + first
  return letters.length === 2 ? 26 * first + place(letters[1] as string) : null
}

/** All sensible readings of a printed number without its brackets or dots; none where it is a word. */
export function readNumeral (printed: string): Reading[] {
  const digits = /^(\d{1,3})([a-z]?)$/.exec(printed)
  if (digits !== null) {
    // `1a` was put between 1 and 2 by a later act.
    const inserted = digits[2] === '' ? 0 : place(digits[2] as string) / 100
    return [{ style: 'digit', value: Number(digits[1]) + inserted }]
  }
  if (!/^([a-z]{1,6}|[A-Z]{1,6})$/.test(printed)) return []
  const lower = printed.toLowerCase()
  const isUpper = lower !== printed
  const readings: Reading[] = []
  const alpha = lower.length <= 2 || /^(.)\1+$/.test(lower) ? alphaValue(lower) : null
  // Two different letters are a number only far down a long list: more often a word.
  if (alpha !== null && (alpha <= 104)) readings.push({ style: isUpper ? 'ALPHA' : 'alpha', value: alpha })
  const roman = romanValue(lower)
  if (roman !== null && roman <= MAX_ROMAN) readings.push({ style: isUpper ? 'ROMAN' : 'roman', value: roman })
  return readings
}
