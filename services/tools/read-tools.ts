import type { ReadTools } from '../framers/read/read-document.js'
import { pdftotext } from './pdftotext.js'

/** The programs outside that read in a reader's place; `program` is the `pdftotext` of poppler that the configuration names. */
export const readTools = (program: string | undefined): ReadTools => program === undefined ? {} : { pdf: pdftotext(program) }
