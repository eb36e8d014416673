/** For each place of the pattern, the length of its longest start that also ends there (Knuth, Morris, Pratt). */
function failures (pattern: string): Int32Array {
  const table = new Int32Array(pattern.length)
  let length = 0
  for (let at = 1; at < pattern.length; at++) {
    while (length > 0 && pattern.charCodeAt(at) !== pattern.charCodeAt(length)) length = table[length - 1] as number
    if (pattern.charCodeAt(at) === pattern.charCodeAt(length)) length++
    table[at] = length
  }
  return table
}

/** UTF-16 places at which the text holds the pattern, overlapping ones too, up to a limit. Linear whatever the two are. */
export function occurrences (text: string, pattern: string, limit: number): number[] {
  const found: number[] = []
  if (pattern === '' || text.indexOf(pattern) < 0) return found
  const table = failures(pattern)
  let length = 0
  for (let at = 0; at < text.length && found.length < limit; at++) {
    while (length > 0 && text.charCodeAt(at) !== pattern.charCodeAt(length)) length = table[length - 1] as number
    if (text.charCodeAt(at) === pattern.charCodeAt(length)) length++
    if (length < pattern.length) continue
    found.push(at - length + 1)
    length = table[length - 1] as number
  }
  return found
}
