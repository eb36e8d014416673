import { sha256 } from '../../norms/hash.js'
import type { Lexicon } from './lexicon.js'

/** Raise it with every change of the extraction that the lexicon does not show: norms found before are then not taken over. */
const EXTRACTOR = 1

const known = new WeakMap<Lexicon, string>()

/** Version of all that the norms of given words depend on: the extractor and its rules. */
export function rulesVersion (lexicon: Lexicon): string {
  const version = known.get(lexicon) ?? sha256(JSON.stringify([EXTRACTOR, lexicon.language, lexicon.rules])).slice(7, 23)
  known.set(lexicon, version)
  return version
}
