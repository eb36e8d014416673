import * as z from 'zod'
import { WORK_ID } from './ids.js'

/** Kinds of source that a reader knows: plain text, Markdown, HTML, PDF, Word, Akoma Ntoso XML, OSCAL catalog JSON. */
export const SourceFormat = z.enum(['TEXT', 'MARKDOWN', 'HTML', 'PDF', 'DOCX', 'AKN', 'OSCAL'])
export type SourceFormat = z.infer<typeof SourceFormat>

/** One version of a work: its normalised text, which every position counts in. FRBR / Akoma Ntoso `expression`. */
export const Expression = z.object({
  id: z.string().min(1).describe('work id, `@` and the first 12 hex digits of the hash'),
  work: z.string().regex(WORK_ID).describe('id of the work: the regulation whatever its version'),
  source: z.string().min(1).describe('name of the file or stream it was read from, as given by the user'),
  title: z.string().min(1),
  format: SourceFormat,
  aliases: z.array(z.string().min(1)).describe('citation ids by which other works cite this one: `eu/reg/2016/679`, `us/cfr/12/1002`'),
  validFrom: z.iso.date().nullable().describe('first day on which this version applies, as the document or the user says; null where nobody says'),
  language: z.string().regex(/^[a-z]{2,3}$/).describe('ISO 639 code'),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/).describe('sha256 of the UTF-8 bytes of the text'),
  text: z.string().min(1).describe('whole normalised text: NFC, line feeds, markup removed')
})
export type Expression = z.infer<typeof Expression>
