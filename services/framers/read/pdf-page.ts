/** Why a person who looks at the page does not see a word. */
export type PdfHidden = 'INVISIBLE' | 'WHITE' | 'TINY' | 'OUTSIDE'

/** A word as a page prints it, or a part of one where the font changes inside it. Points; the origin is the upper left corner. */
export interface PdfWord {
  text: string
  x0: number
  x1: number
  /** Baseline. */
  y: number
  /** Font size as printed. */
  size: number
  bold: boolean
  italic: boolean
  /** White space is known to stand before it; else only the gap tells. */
  spaced: boolean
  /** Marked by the producer as no content: running heads and the like. */
  artifact: boolean
}

/** Words that were left out of a page, and why. */
export interface PdfLeftOut { reason: PdfHidden | 'TURNED', text: string, count: number }

/** A page, as far as reading needs it. */
export interface PdfPage {
  /** From 1. */
  number: number
  width: number
  height: number
  words: PdfWord[]
  leftOut: PdfLeftOut[]
  /** Its words are the invisible layer that a program wrote below the picture of a scan. */
  recognised: boolean
  /** It shows pictures or drawings: without words it is a scan, not an empty page. */
  pictured: boolean
}

/** What a PDF says about itself. */
export interface PdfInfo { pages: number, title: string | null, language: string | null }

/** An open PDF, read page by page. */
export interface PdfFile {
  info: PdfInfo
  /** Each page once, in order; a page is forgotten when the next one is asked for. */
  pages (): AsyncIterable<PdfPage>
  close (): Promise<void>
}

/** A program that finds the words of a PDF; the layout is read from them by one engine, whoever found them. */
export type PdfTool = (source: string, bytes: Uint8Array) => Promise<PdfFile>

/** Most pages that are read. */
export const MAX_PAGES = 5_000
/** Most words of one page. */
export const MAX_PAGE_WORDS = 30_000
/** Most characters of all pages. */
export const MAX_CHARACTERS = 30_000_000
