/** Bullets; a dash may also begin a sentence, so it is read as a bullet only where a gap sets it off. */
const BULLET = /^([•·▪◦‣*●○■□➢✓])\s+(?=\S)/u
const HYPHEN = /^([-–])\s+(?=\S)/

/** A number or dash that begins a paragraph: `(a)`, `1.`, `iv)`, `2.3.1`, `—`. */
const NUMBER = /^(\(?(?:[a-z]|[A-Z]|([a-z])\2|[ivxlc]{1,7}|[IVXLC]{1,7}|\d{1,3}[a-z]?)[.)]|\d{1,3}(?:\.\d{1,3}){1,4}\.?|§§?\s?\d\S*|\(?[*†‡]{1,3}\)|[-–—•·▪◦‣*●○■□➢✓])(?=\s|$)/u

/** The label that a line begins with; null for plain words. */
export const labelOf = (text: string): string | null => NUMBER.exec(text)?.[1] ?? null

/** The bullet that a paragraph begins with, as its mark and its length; null where it begins with none. */
export function bulletOf (text: string): { mark: string, length: number } | null {
  const match = BULLET.exec(text) ?? HYPHEN.exec(text)
  return match === null ? null : { mark: match[1] as string, length: match[0].length }
}
