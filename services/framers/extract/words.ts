const LETTER = /[\p{L}\p{N}]/u
const PART = new Uint8Array(0x10000)

/** True for the code of a letter or digit; halves of surrogate pairs are none. Looked up once, then remembered in a table. */
function isWordCode (code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  const known = PART[code]
  if (known !== 0) return known === 2
  const found = LETTER.test(String.fromCharCode(code))
  PART[code] = found ? 2 : 1
  return found
}

/** End of the run of letters and digits that begins here; the position itself where none does. */
export function wordAt (text: string, position: number): number {
  let at = position
  while (at < text.length && isWordCode(text.charCodeAt(at))) at++
  return at
}

/** First position from here that is not white space. */
export function skipSpace (text: string, position: number): number {
  let at = position
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === 32 || (code >= 9 && code <= 13)) at++
    else if (code < 128 || code > 0x3000 || at >= text.length || !/\s/.test(text[at] as string)) return at
    else at++
  }
}
