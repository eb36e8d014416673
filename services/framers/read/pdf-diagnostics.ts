import type { DiagnosticDraft } from '../draft.js'
import type { PdfLeftOut } from './pdf-page.js'
import type { Block } from './source-document.js'

/** What is told about a page. */
export interface PageNotes { number: number, leftOut: readonly PdfLeftOut[], recognised: boolean, scanned: boolean }

/** Most places that are told apart; the rest is counted. */
const MAX_TOLD = 50

const REASONS: Readonly<Record<PdfLeftOut['reason'], string>> = {
  INVISIBLE: 'invisible word(s)', WHITE: 'white word(s) on white ground', TINY: 'word(s) smaller than 1 point', OUTSIDE: 'word(s) outside the page', TURNED: 'turned or slanted word(s)'
}

/** `1, 3-5, 9` */
function listed (pages: readonly number[]): string {
  const runs: Array<[number, number]> = []
  for (const page of pages) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === page - 1) last[1] = page
    else runs.push([page, page])
  }
  const shown = runs.slice(0, 20).map(([from, to]) => from === to ? String(from) : `${from}-${to}`).join(', ')
  return runs.length > 20 ? `${shown} and others` : shown
}

/** What a reader of the text must know: words that were left out, pages that are pictures, text that a program recognised. */
export function pdfDiagnostics (notes: readonly PageNotes[], blocks: readonly Block[], length: number): DiagnosticDraft[] {
  const found: DiagnosticDraft[] = []
  const placeOf = (page: number): number => blocks.find(block => (block.page ?? 0) >= page)?.from ?? length
  const add = (ruleId: string, message: string, page: number): void => {
    const at = placeOf(page)
    found.push({ ruleId, severity: 'WARNING', message, provision: null, from: at, to: at })
  }
  const leftOut = notes.flatMap(note => note.leftOut.map(words => ({ page: note.number, ...words })))
  for (const { page, reason, count, text } of leftOut.slice(0, MAX_TOLD)) {
    add(reason === 'TURNED' ? 'read/turned-text' : 'read/hidden-text', `page ${page}: ${count} ${REASONS[reason]} left out: \`${text}\``, page)
  }
  const untold = leftOut[MAX_TOLD]
  if (untold !== undefined) add('read/hidden-text', `${leftOut.length - MAX_TOLD} more groups of words were left out, from page ${untold.page} on`, untold.page)
  const scanned = notes.filter(note => note.scanned).map(({ number }) => number)
  if (scanned.length > 0) add('read/scanned-pages', `no text could be read on page(s) ${listed(scanned)}: they hold pictures only`, scanned[0] as number)
  const recognised = notes.filter(note => note.recognised).map(({ number }) => number)
  if (recognised.length > 0) add('read/recognised-text', `the text of page(s) ${listed(recognised)} was recognised from pictures by another program and may be wrong`, recognised[0] as number)
  return found
}
