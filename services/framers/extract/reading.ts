import type { PartyDraft, Range } from '../draft.js'
import type { Clause } from './clause.js'
import type { Lexicon } from './lexicon.js'
import type { Modified } from './modified.js'
import type { Parties } from './parties.js'

/** What a clause takes over from the clause before it. */
export interface Inherited { bearer: PartyDraft | null, subject: Range | null, lead: Omit<Modified, 'rest'> }

export const NOTHING: Inherited = { bearer: null, subject: null, lead: { conditions: [], exceptions: [], deadline: null } }

/** Where the words stand: the document's text, its rules, and the provision. */
export interface Place { text: string, lexicon: Lexicon, provision: string }

/** A clause taken apart, before it becomes one or more norms. */
export interface Reading { clause: Clause, subject: Range, lead: Omit<Modified, 'rest'>, predicate: Modified, parties: Parties }
