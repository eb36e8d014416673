import { internal, isElsewhere } from './citation-parts.js'
import type { Citation } from './citations.js'

/** `Chapter III`, `Section 2 of Chapter IV`, `Annex I`, `appendix A of this part`. */
export const DIVISIONS = /(?<![\p{L}])(Chapters?|Annex(?:es)?|Parts?|Title|Schedules?)\s([IVXLC]{1,6}|\d{1,3}[A-Z]?)(?![\p{L}\d./])/gu

export const APPENDIX = /(?<![\p{L}])appendi(?:x|ces)\s([A-Z])(?:\s(?:and|or)\s([A-Z]))?(?=\s(?:of|to)\sthis\s|[\s,.;)])(?!\sto\s(?!this))/giu

export function divisions (text: string, match: RegExpMatchArray): Citation[] {
  const [all, kind = '', number = ''] = match
  const from = match.index ?? 0
  if (isElsewhere(text, from + all.length) || /\d\sCFR\s$/.test(text.slice(Math.max(0, from - 8), from))) return []
  // A number at the start of a line is the heading itself.
  if (from === 0 || text[from - 1] === '\n') return []
  const name = kind.toLowerCase().replace(/(?:es|s)$/, '')
  return [internal({ from, to: from + all.length }, 'DOCUMENT', [[`${name}:${number}`]])]
}

export function appendices (match: RegExpMatchArray): Citation[] {
  const from = match.index ?? 0
  const letters = [match[1], match[2]].filter(letter => letter !== undefined)
  return letters.map(letter => {
    const at = from + 'appendix '.length + match[0].slice('appendix '.length).lastIndexOf(letter)
    return internal({ from: letter === match[1] ? from : at, to: at + 1 }, 'DOCUMENT', [[`appendix:${letter.toUpperCase()}`]])
  })
}
