import type { ProvisionKind } from '../../norms/provision.js'
import type { Range } from '../draft.js'

/** A provision as the source itself marks it up. Ranges count in the text that the reader wrote, and nest. */
export interface GivenProvision extends Range {
  /** Unique in the document: the `eId` of Akoma Ntoso, the control or part id of OSCAL. */
  eId: string
  /** `eId` of the parent; null at the top. Parents come before their children. */
  parent: string | null
  kind: ProvisionKind
  num: string | null
  heading: string | null
  /** How a person cites it, where the source says so; null: made from number and heading. */
  label: string | null
  /** Words about the rules, before or after them, none of them a rule: notes of an editor, the long title, what was repealed, guidance. */
  informative: boolean
}

/** A citation that the source marks up with what it leads to. */
export interface GivenReference extends Range {
  /** eIds of this document, or path-like citation ids of other works. */
  targets: readonly string[]
  kind: 'INTERNAL' | 'EXTERNAL'
}

/** A term that the source marks up where it is defined. */
export interface GivenTerm extends Range { term: string }

/** What a format with a structure of its own states about a document; in document order. */
export interface GivenStructure {
  provisions: readonly GivenProvision[]
  references: readonly GivenReference[]
  terms: readonly GivenTerm[]
}
