import type { DiagnosticDraft } from '../draft.js'

/** Most places that are told apart; the rest is counted. */
const MAX_TOLD = 50

/**
 * Zero-width, direction-changing and tag characters: a reader does not see them, a program does. Joiners
 * (U+200C, U+200D) are left alone: emoji and several scripts need them.
 */
const HIDDEN = /[\u200b\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069]+|[\u{e0000}-\u{e007f}]+/gu

/** Flags of regions are black flags followed by tag characters: the one honest use. */
const isFlag = (text: string, at: number): boolean => text.slice(at - 2, at) === '\u{1f3f4}'

/** Characters in the text that a person cannot see: a WARNING for each run. */
export function hiddenCharacters (text: string): DiagnosticDraft[] {
  const found: DiagnosticDraft[] = []
  for (const match of text.matchAll(HIDDEN)) {
    if (isFlag(text, match.index)) continue
    if (found.length === MAX_TOLD) {
      found.push({ ruleId: 'read/hidden-text', severity: 'WARNING', message: 'more invisible characters follow', provision: null, from: match.index, to: text.length })
      break
    }
    const code = (match[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')
    found.push({ ruleId: 'read/hidden-text', severity: 'WARNING', message: `${[...match[0]].length} invisible character(s), first U+${code}`, provision: null, from: match.index, to: match.index + match[0].length })
  }
  return found
}
