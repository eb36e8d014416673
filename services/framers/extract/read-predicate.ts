import type { Range } from '../draft.js'
import { findPieces } from './find-pieces.js'
import type { Lexicon } from './lexicon.js'
import { collect } from './modified.js'
import type { Modified } from './modified.js'
import { dropDanglingConjunction, skipPunctuation, trimEnd } from './trim.js'

/** Reads a predicate: modifiers right after the cue, in the middle, and at the end. */
export function readPredicate (text: string, lexicon: Lexicon, predicate: Range, withDeadlines: boolean): Modified {
  const pieces = findPieces(text, lexicon, predicate, withDeadlines)
  let from = skipPunctuation(text, predicate.from, predicate.to)
  let to = trimEnd(text, from, predicate.to)
  for (const piece of pieces) {
    if (piece.from - from > 2 || /[\p{L}\p{N}]/u.test(text.slice(from, piece.from))) break
    if (piece.to < to) from = skipPunctuation(text, piece.to, to)
  }
  for (const piece of pieces.toReversed()) {
    if (piece.from <= from || /[\p{L}\p{N}]/u.test(text.slice(piece.to, to))) break
    to = trimEnd(text, from, piece.from)
    to = dropDanglingConjunction(text, from, to)
  }
  // `may be, if asked, …`: where next to nothing remains, the whole predicate is the action.
  if (/^(?:be|not|only|not be|have|do|then|so)?$/i.test(text.slice(from, to))) {
    from = skipPunctuation(text, predicate.from, predicate.to)
    to = trimEnd(text, from, predicate.to)
  }
  return { ...collect(text, pieces), rest: { from, to: Math.max(from, to) } }
}
