import { AppError } from '../errors.js'

const MAX_LENGTH = 1_000
const MAX_WORDS = 50

/** The words of a search, as typed, without what Lucene could take for syntax inside quotation marks. */
function wordsOf (search: string): string[] {
  if (search.length > MAX_LENGTH) throw new AppError('INPUT_INVALID', `the search has ${search.length} characters, more than ${MAX_LENGTH}`)
  const words = search.replace(/["\\\p{C}]/gu, ' ').split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word))
  if (words.length > MAX_WORDS) throw new AppError('INPUT_INVALID', `the search has ${words.length} words, more than ${MAX_WORDS}`)
  if (words.length === 0) throw new AppError('INPUT_INVALID', `the search \`${search}\` has no word to look for`)
  return words
}

/** True where a filter was left empty. */
export const isBlank = (search: string | null | undefined): boolean => search === null || search === undefined || search.trim() === ''

/**
 * A user's text as a Lucene query that finds all of its words. Each word is quoted, so that nothing in it is
 * syntax. https://lucene.apache.org/core/9_11_0/queryparser/org/apache/lucene/queryparser/classic/package-summary.html
 * @throws AppError INPUT_INVALID where there is no word, or too many
 */
export const luceneQuery = (search: string): string =>
  wordsOf(search).map(word => '"' + word + '"').join(' AND ')

/** The words of a search in lower case, for lists that are small enough to be compared one by one. */
export const searchWords = (search: string): string[] => wordsOf(search).map(word => word.toLowerCase())
