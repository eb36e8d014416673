import type { Range } from '../draft.js'
import type { Lexicon } from './lexicon.js'
import { skipSpace } from './matcher.js'
import { collect } from './modified.js'
import type { Modified, Piece } from './modified.js'
import { trimEnd } from './trim.js'

/** Reads the words in front of a subject: pieces parted by commas, each with its opener. */
export function readLead (text: string, lexicon: Lexicon, lead: Range): Omit<Modified, 'rest'> {
  const pieces: Piece[] = []
  let at = skipConjunction(text, lead)
  while (at < lead.to) {
    const end = endOfLeadPiece(text, lexicon, at, lead.to)
    const piece = pieceAt(text, lexicon, at, end, 'LEAD')
    if (piece !== null) pieces.push(...withoutBracket(text, lexicon, piece))
    at = skipConjunction(text, { from: end + 1, to: lead.to })
  }
  return collect(text, pieces)
}

/** `With regard to a business (other than a bank)`: an exception in brackets at the end of a condition. */
function withoutBracket (text: string, lexicon: Lexicon, piece: Piece): Piece[] {
  const bracket = /\s\(([^()]{3,400})\)$/.exec(text.slice(piece.from, piece.to))
  if (bracket === null) return [piece]
  const from = piece.from + bracket.index + 2
  const opener = lexicon.modifiers.at(text, from, piece.to - 1)
  if (opener?.rule.emits.part !== 'exception') return [piece]
  return [{ ...piece, to: piece.from + bracket.index }, { from, to: piece.to - 1, what: 'exception', kind: opener.rule.emits.kind }]
}

function skipConjunction (text: string, lead: Range): number {
  let at = skipSpace(text, lead.from)
  for (;;) {
    const word = /^(?:and|but|or|so|then|also|however|in addition|for example|therefore|furthermore|moreover)(?![\p{L}])[\s,]*|^[^\p{L}\p{N}]+/iu.exec(text.slice(at, Math.min(lead.to, at + 40)))
    if (word === null || word[0].length === 0) return at
    at += word[0].length
  }
}

/** A piece of the lead ends at the comma after which another opener stands, or where the lead ends. */
function endOfLeadPiece (text: string, lexicon: Lexicon, from: number, to: number): number {
  let comma = text.indexOf(',', from)
  while (comma >= 0 && comma < to) {
    const next = skipConjunction(text, { from: comma + 1, to })
    if (next >= to) return comma
    const opener = lexicon.modifiers.at(text, next, to)
    if (opener !== null && opener.rule.emits.part !== 'aside' && opener.rule.emits.at !== 'TRAIL') return comma
    if (lexicon.deadlines.at(text, next, to) !== null && !/^(?:january|february|march|april|may|june|july|august|september|october|november|december)/i.test(text.slice(next, next + 9))) return comma
    comma = text.indexOf(',', comma + 1)
  }
  return to
}

function pieceAt (text: string, lexicon: Lexicon, from: number, to: number, place: 'LEAD' | 'TRAIL'): Piece | null {
  const end = trimEnd(text, from, to)
  if (end <= from) return null
  const opener = lexicon.modifiers.at(text, from, end)
  const deadline = lexicon.deadlines.at(text, from, end)
  if (deadline !== null && (opener === null || deadline.reach >= opener.reach)) return { from, to: end, what: 'deadline' }
  if (opener === null || (opener.rule.emits.at !== 'BOTH' && opener.rule.emits.at !== place)) return null
  const emits = opener.rule.emits
  if (emits.part === 'condition') return { from, to: end, what: 'condition', kind: emits.kind }
  if (emits.part === 'exception') return { from, to: end, what: 'exception', kind: emits.kind }
  return { from, to: end, what: 'aside' }
}
