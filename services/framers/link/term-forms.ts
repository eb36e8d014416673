/** A term cut into words: `before` is what parts a word from the one in front of it, `''` for the first. */
export interface TermWord { before: string, word: string }

/** How a use may be written: which letters must be capital. */
export type TermCase = 'EXACT' | 'FIRST_FREE' | 'UNDECIDED'

export const isWordUnit = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || (code > 127 && /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code)))

/** The words of a term without a leading article, lower case, and from where they were taken. */
export function termWords (term: string): { words: TermWord[], core: string } {
  const core = term.replace(/^(?:the|an?)\s+(?=\S)/, '')
  const words: TermWord[] = []
  let last = 0
  for (const match of core.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    words.push({ before: words.length === 0 ? '' : separator(core.slice(last, match.index)), word: match[0].toLowerCase() })
    last = match.index + match[0].length
  }
  return { words, core }
}

/** White space of any sort is one space; hyphens, apostrophes and the like stand as they are. */
export const separator = (between: string): string => between.replace(/[ \t\u00a0]+/g, ' ').replace(/[‐‑]/g, '-').replace(/’/g, "'")

/** The word and its simple plural or singular. */
export function numberForms (word: string): string[] {
  const forms = [word]
  if (word.length < 3) return forms
  if (/[^aeiou]y$/.test(word)) forms.push(word.replace(/y$/, 'ies'))
  else if (/(?:s|x|z|ch|sh)$/.test(word)) forms.push(`${word}es`)
  else forms.push(`${word}s`)
  if (/[^aeiou]ies$/.test(word)) forms.push(word.replace(/ies$/, 'y'))
  else if (/(?:ss|x|z|ch|sh)es$/.test(word)) forms.push(word.slice(0, -2))
  else if (/[^suia]s$/.test(word)) forms.push(word.slice(0, -1))
  return forms
}

const OPENS_PHRASE = new Set(['of', 'in', 'to', 'for', 'with', 'concerning', 'on', 'under', 'from', 'by', 'at'])

/** All forms of a term: the last word varies in number, and the noun before `of`: `extensions of credit`. */
export function termForms (words: readonly TermWord[]): TermWord[][] {
  const forms: TermWord[][] = [[...words]]
  const vary = (at: number): void => {
    const own = words[at]
    if (own === undefined) return
    for (const word of numberForms(own.word).slice(1)) forms.push(words.map((one, index) => index === at ? { ...one, word } : one))
  }
  vary(words.length - 1)
  const phrase = words.findIndex(({ word }, index) => index > 0 && OPENS_PHRASE.has(word))
  if (phrase > 0 && phrase < words.length) vary(phrase - 1)
  return forms
}

/**
 * What case a use must have. `Personal Data` is a name and keeps its capitals; `controller` may begin a sentence;
 * `Account`, capital only because its definition begins with it, is decided by how the text writes it elsewhere.
 */
export function termCase (core: string): TermCase {
  const [first = '', ...rest] = core.match(/[\p{L}\p{N}]+/gu) ?? []
  if (rest.some(word => /^\p{Lu}/u.test(word)) || /^\p{Lu}.*\p{Lu}/u.test(first)) return 'EXACT'
  return /^\p{Lu}/u.test(first) ? 'UNDECIDED' : 'FIRST_FREE'
}
