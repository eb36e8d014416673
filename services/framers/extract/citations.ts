import type { Range } from '../draft.js'

/** Where a citation's path begins: at the document's top, at the section or article that cites, or at the nearest provision that has it. */
export type CitationBase = 'DOCUMENT' | 'SECTION' | 'NEAREST'

/**
 * A citation as its words tell, before anybody looks whether the document has such a provision. `paths` lead to the
 * provisions by their numbers, from the base; the first step of a DOCUMENT path says of what kind: `article:33`.
 */
export type Citation = Range & (
  | { kind: 'INTERNAL', base: CitationBase, paths: string[][] }
  | { kind: 'EXTERNAL', targets: string[] }
)
