import type { PdfPage, PdfWord } from '../framers/read/pdf-page.js'

const PAGE = /^\s*<page width="([\d.]+)" height="([\d.]+)">/
const WORD = /^\s*<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*)<\/word>/
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&#39;': "'" }
/** Share of a word's height that is below its baseline in most fonts; pdftotext does not say. */
const BELOW = 0.22

export const plainText = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|apos|#39);/g, entity => ENTITIES[entity] as string)

function wordOf (line: string): PdfWord | null {
  const match = WORD.exec(line)
  if (match === null) return null
  const [x0, top, x1, bottom] = match.slice(1, 5).map(Number) as [number, number, number, number]
  const size = Math.round((bottom - top) * 100) / 100
  return { text: plainText(match[5] as string).normalize('NFC'), x0, x1, y: bottom - BELOW * size, size, bold: false, italic: false, spaced: false, artifact: false }
}

/** The pages of what `pdftotext -bbox` writes; it knows neither fonts nor colours, so that nothing is bold and nothing hidden. */
export function * pagesOf (lines: Iterable<string>): Generator<PdfPage> {
  let page: PdfPage | null = null
  let number = 0
  for (const line of lines) {
    const begin = PAGE.exec(line)
    if (begin !== null) page = { number: ++number, width: Number(begin[1]), height: Number(begin[2]), words: [], leftOut: [], recognised: false, pictured: false }
    const word = page === null ? null : wordOf(line)
    if (word !== null && word.text.trim() !== '') page?.words.push(word)
    if (page !== null && line.includes('</page>')) {
      yield page
      page = null
    }
  }
}

/** Lines of a long text, one at a time. */
export function * linesOfText (text: string): Generator<string> {
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    yield text.slice(from, to)
    from = to + 1
  }
}
