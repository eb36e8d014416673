import type { InternalCitation } from './citations.js'
import { abbreviatedParagraphs, ONLY_SCHEDULE, onlySchedule, PARAGRAPHS } from './cite-abbreviated.js'
import { APPENDIX, appendices, BELOW_DIVISION, belowDivision, DIVISIONS, divisions, FORMS, forms } from './cite-divisions.js'
import { EUROPEAN, european } from './cite-european.js'
import { NEIGHBOURS, neighbours, OWN, own } from './cite-relative.js'
import { LABELLED, labelled, PLAIN_SECTION, plain, SECTIONS, sections } from './cite-sections.js'
import { settle } from './settle.js'

interface Reader {
  /** A plain search goes first: most provisions cite nothing of this kind. */
  needs: readonly string[]
  regex: RegExp
  read: (text: string, match: RegExpMatchArray) => ReadonlyArray<{ from: number, to: number }>
}

const READERS: readonly Reader[] = [
  { needs: ['rticle', 'aragraph', 'oint'], regex: EUROPEAN, read: european },
  { needs: ['aragraph', 'ection', 'lause', 'tem'], regex: LABELLED, read: labelled },
  { needs: ['§', 'ection', 'lause'], regex: SECTIONS, read: sections },
  { needs: ['ection', 'egulation', 'ule', 'lause', 's. ', 'rt. ', 'rts. ', 'eg. '], regex: PLAIN_SECTION, read: plain },
  { needs: ['Schedule', 'Annex', 'Chapter'], regex: BELOW_DIVISION, read: belowDivision },
  { needs: ['Chapter', 'Annex', 'Part', 'itle', 'Schedule', 'ecital', 'Sch.', 'sch.', 'Pt.', 'Ch.'], regex: DIVISIONS, read: divisions },
  { needs: ['Sch.'], regex: ONLY_SCHEDULE, read: onlySchedule },
  { needs: ['para'], regex: PARAGRAPHS, read: abbreviatedParagraphs },
  { needs: ['ppendi'], regex: APPENDIX, read: appendices },
  { needs: ['Form', 'form', 'Clause', 'clause'], regex: FORMS, read: forms },
  { needs: ['he preceding', 'he previous', 'he foregoing', 'he following', 'he next'], regex: NEIGHBOURS, read: neighbours },
  { needs: ['this Chapter', 'this Title', 'this Part', 'this Annex', 'this Schedule', 'this Appendix'], regex: OWN, read: own }
]

/** Citations of provisions in a text, in order, without overlaps: those of this document, and those whose work the words around them name. */
export function citeInternal (text: string): InternalCitation[] {
  const found: InternalCitation[] = []
  for (const { needs, regex, read } of READERS) {
    if (!needs.some(word => text.includes(word))) continue
    for (const match of text.matchAll(regex)) found.push(...read(text, match) as InternalCitation[])
  }
  return settle(found, text.length)
}
