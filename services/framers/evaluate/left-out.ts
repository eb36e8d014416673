import type { GoldNorm } from './gold.js'
import type { PredictedNorm } from './predicted-norm.js'
import { tokensWithin } from './tokens.js'

/** A place whose predictions count neither for nor against; without `modality` or `words`, any. */
interface LeftOut { doc: RegExp, path?: RegExp, modality?: PredictedNorm['modality'], words?: RegExp }

const GITHUB = /^github-policies\//
const GIFTS = /gifts-and-entertainment/
const BRIBERY = /anti-bribery/

/** The table "spans to leave out of account" of the annotation guide. */
const SPANS: readonly LeftOut[] = [
  { doc: /^gdpr$/, path: /^art_6\/para_4\/point_e$/, words: /may include encryption|include encryption or pseudonymisation/ },
  { doc: /^gdpr$/, path: /^art_13\/para_2\/point_[bcd]$|^art_15\/para_1\/point_[ef]$/, modality: 'RIGHT' },
  { doc: /^gdpr$/, path: /^art_22\/para_3$/, words: /right to obtain human intervention/ },
  { doc: /^reg-b-/, path: /^1002\/5\/b\/1\/iii$/, words: /prohibits|discriminating/ },
  { doc: /^reg-b-/, path: /^1002\/6\/a$/, words: /legislative history/ },
  { doc: /^reg-b-/, path: /^1002\/9\/a\/2\/ii$/, words: /right to/ },
  { doc: /^reg-b-/, path: /^1002\/9\/b\/1$/, words: /Equal Credit Opportunity Act prohibits|discriminating against credit applicants|administers compliance/ },
  { doc: GITHUB, words: /^Such actions are required by|actions are required by the U/ },
  { doc: GIFTS, words: /activity is prohibited by|acceptable amount can vary|might still need to check with Finance|matter if the customer|\bfines?\b|\bjail\b/i },
  { doc: BRIBERY, words: /upholds our commitment|is also committed to|provide additional training|mandatory anti-corruption clauses|\bis focused on|\b(describes?|covers?|includes?)\b/ }
]

const isSpan = (doc: string, { path, modality, quote }: PredictedNorm): boolean => SPANS.some(span =>
  span.doc.test(doc) && (span.path?.test(path) ?? true) && (span.modality ?? modality) === modality && (span.words?.test(quote) ?? true))

/** Share of a prediction's words that a lead-in must hold for the prediction to be the lead-in alone. */
const ALONE = 0.8

/** True for a lead-in predicted as a norm of its own above the points that it belongs to. */
const isLeadIn = (gold: readonly GoldNorm[], { path, quote }: PredictedNorm): boolean => gold.some(row =>
  row.leadIn !== null && (row.path.startsWith(`${path}/`) || row.path === path) && tokensWithin(quote, row.leadIn) >= ALONE)

/** True where an unmatched prediction counts neither for nor against. */
export const isLeftOut = (doc: string, gold: readonly GoldNorm[], norm: PredictedNorm): boolean =>
  isSpan(doc, norm) || isLeadIn(gold, norm)
