import type { Analysis } from '../../norms/analysis.js'
import { sha256 } from '../../norms/hash.js'

/** Raise it when the rows that are written change their shape: everything is then written anew at the next ingest. */
const SHAPE = 3

/** Hash over all that is published of an analysis; the name of the file it was read from is no part of it. */
export const fingerprint = (analysis: Analysis): string => {
  const { id, title, language, aliases, validFrom } = analysis.expression
  return sha256(JSON.stringify([SHAPE, id, title, language, aliases, validFrom, analysis.provisions, analysis.definitions, analysis.uses, analysis.references, analysis.norms]))
}
