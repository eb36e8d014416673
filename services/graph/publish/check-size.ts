import type { Expression } from '../../norms/expression.js'
import type { Provision } from '../../norms/provision.js'
import { AppError } from '../../errors.js'

/** Most bytes of text that one document brings: a transaction of the private Neo4j has 256 MB, and holds a text several times. */
const MAX_TEXT = 20_000_000
/** Most code points of a provision's own words: more is no clause that anybody could cite, and no index should hold it. */
const MAX_OWN_WORDS = 2_000_000

/**
 * Refuses what the database would refuse after long work: a text that is too long as a whole, or in one provision.
 * @throws AppError INPUT_TOO_LARGE with the place
 */
export function checkSize ({ source, text }: Expression, provisions: readonly Provision[]): void {
  const bytes = Buffer.byteLength(text)
  if (bytes > MAX_TEXT) {
    throw new AppError('INPUT_TOO_LARGE', `the text of \`${source}\` has ${bytes} bytes, and ${MAX_TEXT} can be published as one document`, { place: { file: source }, advice: 'split the document' })
  }
  const long = provisions.find(({ start, ownEnd }) => ownEnd - start > MAX_OWN_WORDS)
  if (long === undefined) return
  throw new AppError('INPUT_TOO_LARGE', `a provision of \`${source}\` has ${long.ownEnd - long.start} characters of its own, and ${MAX_OWN_WORDS} can be published`, {
    place: { file: source, clause: long.eId, ...long.line === null ? {} : { line: long.line } },
    advice: 'look whether it is a document at all, or break the text into paragraphs'
  })
}
