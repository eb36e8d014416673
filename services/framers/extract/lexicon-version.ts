import { sha256 } from '../../norms/hash.js'
import type { Lexicon } from './lexicon.js'

const known = new WeakMap<Lexicon, string>()

/**
 * Version of the rules in a lexicon. It says nothing of the programs that read by them: whoever keeps what was found, as the
 * graph does, must give `parseDocument` the version of both.
 */
export function lexiconVersion (lexicon: Lexicon): string {
  const version = known.get(lexicon) ?? sha256(JSON.stringify([lexicon.language, lexicon.rules])).slice(7, 23)
  known.set(lexicon, version)
  return version
}
