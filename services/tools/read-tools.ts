import type { Config } from '../config.js'
import type { ReadTools } from '../framers/read/read-document.js'
import { pdftotext } from './pdftotext.js'

/** The programs outside that read in a reader's place, as the configuration names them. */
export const readTools = ({ STUDIO_PDFTOTEXT: program }: Config): ReadTools => program === undefined ? {} : { pdf: pdftotext(program) }
