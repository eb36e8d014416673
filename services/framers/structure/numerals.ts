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

/**
 * Where letters put a number in between: `2A` after 2, `2AA` after 2A; a `Z` before other letters comes before them,
 * as `2ZA` stands between 2 and 2A.
 */
function inserted (letters: string): number {
  let value = 0
  let unit = 1
  const lower = letters.toLowerCase()
  for (let index = 0; index < lower.length; index++) {
    unit /= 27
    if (lower[index] !== 'z' || index === lower.length - 1) value += unit * place(lower[index] as string)
  }
  return value
}

/** `(ba)` was put in between b and c, `(za)` before a; `(iia)` between ii and iii. */
function insertedReadings (lower: string, style: { alpha: NumeralStyle, roman: NumeralStyle }): Reading[] {
  const readings: Reading[] = []
  if (lower.length === 2 || (lower.length === 3 && lower.includes('z'))) readings.push({ style: style.alpha, value: (lower.startsWith('z') ? 0 : place(lower[0] as string)) + inserted(lower.slice(1)) })
  const before = romanValue(lower.slice(0, -1))
  if (before !== null && before <= MAX_ROMAN && /[a-h]$/.test(lower) && lower.length > 1) readings.push({ style: style.roman, value: before + inserted(lower.slice(-1)) })
  return readings
}

/** All sensible readings of a printed number without its brackets or dots; none where it is a word. */
export function readNumeral (printed: string): Reading[] {
  const digits = /^(\d{1,3})([A-Za-z]{0,3})$/.exec(printed)
  if (digits !== null) return [{ style: 'digit', value: Number(digits[1]) + inserted(digits[2] as string) }]
  // `(A1)` was put in before 1.
  const before = /^([A-Z]{1,2})(\d{1,2})$/.exec(printed)
  if (before !== null) return [{ style: 'digit', value: Number(before[2]) - 1 + inserted(before[1] as string) }]
  if (!/^([a-z]{1,6}|[A-Z]{1,6})$/.test(printed)) return []
  const lower = printed.toLowerCase()
  const isUpper = lower !== printed
  const style = isUpper ? { alpha: 'ALPHA', roman: 'ROMAN' } as const : { alpha: 'alpha', roman: 'roman' } as const
  const readings: Reading[] = []
  const alpha = lower.length <= 2 || /^(.)\1+$/.test(lower) ? alphaValue(lower) : null
  // Two different letters are a number only far down a long list: more often a word.
  if (alpha !== null && (alpha <= 104)) readings.push({ style: style.alpha, value: alpha })
  const roman = romanValue(lower)
  if (roman !== null && roman <= MAX_ROMAN) readings.push({ style: style.roman, value: roman })
  return [...readings, ...insertedReadings(lower, style)]
}
