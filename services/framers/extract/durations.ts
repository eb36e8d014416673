const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['a', 1], ['an', 1], ['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8], ['nine', 9], ['ten', 10],
  ['eleven', 11], ['twelve', 12], ['fourteen', 14], ['fifteen', 15], ['twenty', 20], ['thirty', 30], ['forty-five', 45], ['sixty', 60], ['ninety', 90]
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
const MEASURE = new RegExp(`(?<![\\p{L}\\p{N}.,])(\\d{1,6}|${[...NUMBERS.keys()].join('|')})(?:\\s\\(\\d{1,6}\\))?[\\s-](?:(?:calendar|business|working|consecutive|full|further)\\s)?(second|minute|hour|day|week|month|quarter|year)s?(?![\\p{L}])`, 'iu')

/** The first measure of time in the words of a deadline, as an ISO 8601 duration: `within one month` is `P1M`; null where there is none. */
export function durationOf (words: string): string | null {
  const found = MEASURE.exec(words)
  if (found === null) return null
  const [, count = '', unit = ''] = found
  const number = NUMBERS.get(count.toLowerCase()) ?? Number(count)
  return Number.isFinite(number) ? UNITS[unit.toLowerCase()]?.(number) ?? null : null
}
