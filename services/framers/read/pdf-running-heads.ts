import { listMarker } from './list-marker.js'
import { isContainerLine } from './pdf-container-line.js'
import type { PdfLine } from './pdf-lines.js'

/** Share of a page's height, at its top and bottom, in which running heads and page numbers stand. */
const MARGIN = 0.15
/** A head repeats on this share of the pages at least; a head of one chapter on a few pages in a row. */
const SHARE = 0.25
const MIN_PAGES = 3
const ENOUGH = 6
/** Letters of a short document repeat by chance: a head of two pages must stand at the very edge. */
const EDGE = 0.08
/** A line that holds nothing but the number of the page. */
const PAGE_NUMBER = /^[-–—|([\s]*(?:(?:page|seite|p\.?)\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/|von)\s*\d{1,4})?[-–—|)\]\s]*$/i

/** Pages before the first chapter are counted `i`, `ii`, `iii`. */
const ROMAN = Array.from({ length: 100 }, (_, value) => listMarker('i', value))

/** Most numbers of a line that are tried as its page number. */
const MAX_NUMBERS = 4

/** The text as it is, and once more for each of its numbers that may count the pages, by how far it is from the page's own. */
function spellings ({ text, page }: PdfLine): string[] {
  const words = text.replace(/\s+/g, ' ')
  const found = [words]
  // One article a page counts up like pages do.
  if (isContainerLine(words)) return found
  for (const match of [...words.matchAll(/\d{1,5}/g)].slice(0, MAX_NUMBERS)) {
    found.push(`${words.slice(0, match.index)}#${Number(match[0]) - page}#${words.slice(match.index + match[0].length)}`)
  }
  const roman = PAGE_NUMBER.exec(words)?.[1]?.toLowerCase()
  const value = roman === undefined ? 0 : ROMAN.indexOf(`${roman}.`)
  if (value > 0) found.push(`#${value - page}#`)
  return found
}

/** Place in the margin of its page; null for lines of the body. */
function zoneOf ({ y, height }: PdfLine): string | null {
  if (y <= MARGIN * height) return `top${Math.round(y / 3)}`
  return y >= (1 - MARGIN) * height ? `end${Math.round((height - y) / 3)}` : null
}

/** Heads are known by their words and their height on the page. */
function keysOf (line: PdfLine): string[] {
  const zone = zoneOf(line)
  if (zone === null) return []
  const at = Number(zone.slice(3))
  // Rounding must not part lines that stand at one height.
  return spellings(line).flatMap(text => [at, at + 1].map(place => `${zone.slice(0, 3)}${place}:${text}`))
}

function pagesByKey (lines: readonly PdfLine[]): Map<string, Set<number>> {
  const pages = new Map<string, Set<number>>()
  for (const line of lines) {
    for (const key of keysOf(line)) {
      const seen = pages.get(key) ?? new Set()
      seen.add(line.page)
      pages.set(key, seen)
    }
  }
  return pages
}

/** A number that stands alone below the last line or above the first one, and is that of its page. */
function isLonePageNumber (line: PdfLine, firstAndLast: ReadonlySet<PdfLine>): boolean {
  const match = PAGE_NUMBER.exec(line.text)
  return match !== null && firstAndLast.has(line) && Number(match[1]) === line.page
}

/** First and last line of every page. */
function outermost (lines: readonly PdfLine[]): Set<PdfLine> {
  const byPage = new Map<number, { top: PdfLine, end: PdfLine }>()
  for (const line of lines) {
    const page = byPage.get(line.page)
    if (page === undefined) byPage.set(line.page, { top: line, end: line })
    else {
      if (line.y < page.top.y) page.top = line
      if (line.y > page.end.y) page.end = line
    }
  }
  return new Set([...byPage.values()].flatMap(({ top, end }) => [top, end]))
}

/**
 * The lines without running heads, running feet and page numbers: lines in the margins that repeat on many pages at
 * the same height, but for a number that counts the pages, and what the producer itself marks as no content there.
 */
export function withoutRunningHeads (lines: readonly PdfLine[], pageCount: number): PdfLine[] {
  const pages = pagesByKey(lines)
  const edges = outermost(lines)
  const needed = Math.min(Math.max(MIN_PAGES, Math.ceil(SHARE * pageCount)), ENOUGH)
  const isHead = (line: PdfLine): boolean => {
    if (zoneOf(line) === null) return false
    if (line.artifact || isLonePageNumber(line, edges)) return true
    const count = Math.max(...keysOf(line).map(key => pages.get(key)?.size ?? 0))
    if (count >= needed) return true
    return pageCount === 2 && count === 2 && edges.has(line) && Math.min(line.y, line.height - line.y) <= EDGE * line.height
  }
  const heads = new Set(lines.filter(isHead))
  const bounds = bodyBounds(lines, heads)
  // Between a head and the edge of the page there is no body.
  return lines.filter(line => !heads.has(line) || (line.y > (bounds.get(line.page)?.from ?? Infinity) && line.y < (bounds.get(line.page)?.to ?? -Infinity)))
}

/** From the first to the last line of every page that is no head. */
function bodyBounds (lines: readonly PdfLine[], heads: ReadonlySet<PdfLine>): Map<number, { from: number, to: number }> {
  const bounds = new Map<number, { from: number, to: number }>()
  for (const line of lines) {
    if (heads.has(line)) continue
    const known = bounds.get(line.page)
    bounds.set(line.page, { from: Math.min(known?.from ?? Infinity, line.y), to: Math.max(known?.to ?? -Infinity, line.y) })
  }
  return bounds
}
