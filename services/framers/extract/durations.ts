const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['a', 1], ['an', 1], ...ONES.map((word, index): [string, number] => [word, index + 1]), ['hundred', 100], ['one hundred', 100],
  ...TENS.flatMap((word, index): Array<[string, number]> => [[word, 20 + 10 * index], ...ONES.slice(0, 9).map((one, unit): [string, number] => [`${word}-${one}`, 21 + 10 * index + unit])])
])
const UNITS: Readonly<Record<string, (count: number) => string>> = {
  second: n => `PT${n}S`,
  minute: n => `PT${n}M`,
  hour: n => `PT${n}H`,
  day: n => `P${n}D`,
  week: n => `P${n}W`,
  month: n => `P${n}M`,
  quarter: n => `P${3 * n}M`,
  year: n => `P${n}Y`
}
const MEASURE = new RegExp(`(?<![\\p{L}\\p{N}.,])(\\d{1,6}|${[...NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|')})(?:\\s\\(\\d{1,6}\\))?[\\s-](?:(?:calendar|business|working|consecutive|full|further|additional|more)\\s)?(seconds|(?:minute|hour|day|week|month|quarter|year)s?)(?![\\p{L}])`, 'iu')

/** The first measure of time in the words of a deadline, as an ISO 8601 duration: `within one month` is `P1M`; null where there is none. */
export function durationOf (words: string): string | null {
  const found = MEASURE.exec(words)
  if (found === null) return null
  const [, count = '', unit = ''] = found
  const number = NUMBERS.get(count.toLowerCase()) ?? Number(count)
  return Number.isFinite(number) ? UNITS[unit.toLowerCase().replace(/s$/, '')]?.(number) ?? null : null
}
