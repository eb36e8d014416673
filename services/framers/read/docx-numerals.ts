const ROMAN: ReadonlyArray<readonly [number, string]> = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']]

function roman (value: number): string {
  let rest = value
  let text = ''
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}

/** a … z, aa, bb … zz, aaa: Word repeats the letter. */
const letter = (value: number): string => String.fromCharCode(97 + (value - 1) % 26).repeat(Math.ceil(value / 26))

const suffix = (value: number): string => /1[123]$/.test(String(value)) ? 'th' : ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'

/** A count in a number format of Word; decimal for those of other scripts. */
export function numeral (value: number, format: string): string {
  if (value < 1 || value > 3_000) return format === 'none' ? '' : String(value)
  switch (format) {
    case 'none': return ''
    case 'lowerLetter': return letter(value)
    case 'upperLetter': return letter(value).toUpperCase()
    case 'lowerRoman': return roman(value)
    case 'upperRoman': return roman(value).toUpperCase()
    case 'decimalZero': return String(value).padStart(2, '0')
    case 'ordinal': return `${value}${suffix(value)}`
    default: return String(value)
  }
}
