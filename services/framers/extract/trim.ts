/** End of the range without white space and marks that part clauses. */
export function trimEnd (text: string, from: number, to: number): number {
  let end = to
  while (end > from && /[\s,;:.—–]/.test(text[end - 1] as string)) end--
  return end
}

export function skipPunctuation (text: string, from: number, to: number): number {
  let at = from
  while (at < to && /[\s,]/.test(text[at] as string)) at++
  return at
}

export const dropDanglingConjunction = (text: string, from: number, to: number): number => {
  const tail = /[\s,]+(?:and|or|but)$/.exec(text.slice(Math.max(from, to - 6), to))
  return tail === null ? to : trimEnd(text, from, to - tail[0].length)
}
