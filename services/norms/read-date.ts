const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const MONTH = `(${MONTHS.map(name => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)`
const FORMS: ReadonlyArray<[RegExp, (match: RegExpExecArray) => [string, string, string]]> = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[T\s])/, ([, year = '', month = '', day = '']) => [year, month, day]],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, ([, year = '', month = '', day = '']) => [year, month, day]],
  [new RegExp(`^(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)? ${MONTH}\\.?,? (\\d{4})$`, 'i'), ([, day = '', month = '', year = '']) => [year, month, day]],
  [new RegExp(`^${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'i'), ([, month = '', day = '', year = '']) => [year, month, day]]
]

const monthNumber = (month: string): number =>
  /^\d/.test(month) ? Number(month) : MONTHS.findIndex(name => name.startsWith(month.slice(0, 3).toLowerCase())) + 1

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const isDay = (year: number, month: number, day: number): boolean =>
  year > 0 && day > 0 && day <= (DAYS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0)

/**
 * A day as people write it, `1 January 2026`, `Jan. 1st, 2026`, `2026-01-01`, as ISO 8601; null where it is none, or where one cannot
 * tell which: `01/02/2026` is two days.
 */
export function readDate (text: string): string | null {
  const words = text.trim().replace(/\s+/g, ' ')
  if (words.length > 40) return null
  for (const [form, parts] of FORMS) {
    const match = form.exec(words)
    if (match === null) continue
    const [year, month, day] = parts(match)
    const iso = `${year}-${String(monthNumber(month)).padStart(2, '0')}-${day.padStart(2, '0')}`
    return isDay(Number(year), monthNumber(month), Number(day)) ? iso : null
  }
  return null
}
