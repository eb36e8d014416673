const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']
]

/** 1 is `a`, 26 `z`, 27 `aa`. */
function letters (value: number): string {
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(97 + (rest - 1) % 26) + text
  return text
}

function roman (value: number): string {
  let text = ''
  let rest = value
  for (const [worth, numeral] of ROMAN) for (; rest >= worth; rest -= worth) text += numeral
  return text
}

/**
 * The marker that a browser shows for an item of an ordered list, by the `type` of the list; beyond what letters and
 * Roman numerals can say, a number. https://html.spec.whatwg.org/multipage/grouping-content.html#attr-ol-type
 */
export function listMarker (type: string | undefined, value: number): string {
  if (value < 1 || value > 3999) return `${value}.`
  if (type === 'a') return `${letters(value)}.`
  if (type === 'A') return `${letters(value).toUpperCase()}.`
  if (type === 'i') return `${roman(value)}.`
  if (type === 'I') return `${roman(value).toUpperCase()}.`
  return `${value}.`
}
