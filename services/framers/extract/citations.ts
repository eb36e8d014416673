import type { Range } from '../draft.js'

/** Where a citation's path begins: at the document's top, at the section or article that cites, or at the nearest provision that has it. */
export type CitationBase = 'DOCUMENT' | 'SECTION' | 'NEAREST'

/**
 * A citation of a provision as its words tell, before anybody looks whether the document has it. `paths` lead to the provisions
 * by their numbers, from the base; the first step of a DOCUMENT path says of what kind: `article:33`.
 */
export interface InternalCitation extends Range {
  kind: 'INTERNAL'
  base: CitationBase
  paths: string[][]
  /** Where the list begins that it is an item of: all items of a list lead into the same work. */
  group: number
  /** `through (iv)`: it stands for all between the item before and itself. */
  through: boolean
  /** The words after it say that it leads into another work. */
  elsewhere: boolean
}

/** A citation of another work, or of a place in one, by path-like ids; `alsoAs`: its name, where the ids say a number. */
export interface ExternalCitation extends Range {
  kind: 'EXTERNAL'
  targets: string[]
  alsoAs: string | null
}

export type Citation = InternalCitation | ExternalCitation
