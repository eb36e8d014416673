import type { Citation } from './citations.js'
import { APPENDIX, appendices, DIVISIONS, divisions } from './cite-divisions.js'
import { EUROPEAN, european } from './cite-european.js'
import { LABELLED, labelled, PLAIN_SECTION, plain, SECTIONS, sections } from './cite-sections.js'

/** Citations of provisions of the same document in a text, in order; overlaps keep the longest. */
export function citeInternal (text: string): Citation[] {
  const found: Citation[] = []
  const has = (...words: string[]): boolean => words.some(word => text.includes(word))
  if (has('rticle', 'aragraph', 'oint')) for (const match of text.matchAll(EUROPEAN)) found.push(...european(text, match))
  if (has('(') && has('aragraph', 'ection', 'lause', 'tem')) for (const match of text.matchAll(LABELLED)) found.push(...labelled(text, match))
  if (has('§', 'ection', 'lause')) for (const match of text.matchAll(SECTIONS)) found.push(...sections(text, match))
  if (has('ection', 'egulation', 'ule', 'lause')) for (const match of text.matchAll(PLAIN_SECTION)) found.push(...plain(text, match))
  if (has('Chapter', 'Annex', 'Part', 'Title', 'Schedule')) for (const match of text.matchAll(DIVISIONS)) found.push(...divisions(text, match))
  if (has('ppendi')) for (const match of text.matchAll(APPENDIX)) found.push(...appendices(match))
  return found.sort((a, b) => a.from - b.from || b.to - a.to)
}
