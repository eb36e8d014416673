import type { Range } from '../draft.js'
import type { BlockInput } from './block-writer.js'
import { isContainerLine } from './pdf-container-line.js'
import type { PdfFacts } from './pdf-facts.js'
import type { PdfFootnote } from './pdf-footnotes.js'
import { headingLevels, isAside, isHeading, settingOf } from './pdf-headings.js'
import type { PdfSetting } from './pdf-headings.js'
import type { Hyphens } from './pdf-hyphens.js'
import { joinLines } from './pdf-joined-text.js'
import { bulletOf, labelOf } from './pdf-label.js'
import type { PdfLine } from './pdf-lines.js'
import { paragraphsOf } from './pdf-paragraphs.js'
import type { PdfParagraph } from './pdf-paragraphs.js'
import type { PdfPiece } from './pdf-tables.js'

/** A block with what its lines tell, before headings have their levels and footnotes their places. */
interface Draft { block: BlockInput, page: number, paragraph: PdfParagraph | null, setting: PdfSetting | null, isHead: boolean }

/** Follows the indentation: which paragraphs without a number stand below one, and how deep bullets are nested. */
class Indentation {
  private hangs: number[] = []
  private bullets: number[] = []

  bullet (x: number, size: number): number {
    while (this.bullets.length > 0 && (this.bullets.at(-1) as number) > x + 0.5 * size) this.bullets.pop()
    if (this.bullets.length === 0 || x > (this.bullets.at(-1) as number) + 0.5 * size) this.bullets.push(x)
    return this.bullets.length
  }

  labelled (hang: number): void {
    this.bullets = []
    this.hangs.push(hang)
  }

  /** 1 where words without a number stand as deep as the words behind an open one; else 0, and nothing is open any more. */
  plain (x: number, size: number): 0 | 1 {
    this.bullets = []
    if (x > size && this.hangs.some(hang => Math.abs(hang - x) < 0.6 * size)) return 1
    this.hangs = []
    return 0
  }

  reset (): void {
    this.hangs = []
    this.bullets = []
  }
}

function listItem (text: string, emphasis: readonly Range[], bullet: { mark: string, length: number }, level: number, page: number): BlockInput {
  const shift = (place: number): number => Math.max(0, place - bullet.length)
  return { kind: 'LIST_ITEM', text: text.slice(bullet.length), marker: bullet.mark, level, page, emphasis: emphasis.map(run => ({ from: shift(run.from), to: shift(run.to) })) }
}

function draftOf (paragraph: PdfParagraph, indentation: Indentation, facts: PdfFacts, hyphens: Hyphens, isNote: (page: number, mark: string) => boolean): Draft {
  const [first] = paragraph.lines as [PdfLine]
  const { page, size } = first
  const { text, emphasis } = joinLines(paragraph.lines, hyphens, isNote)
  const setting = settingOf(paragraph, facts)
  const draft = { page, paragraph, setting }
  const left = facts.leftOf(first)
  if (isHeading(paragraph, text, setting, facts)) {
    indentation.reset()
    return { ...draft, isHead: true, block: { kind: 'HEADING', text, page, emphasis } }
  }
  const bullet = bulletOf(text)
  if (bullet !== null) return { ...draft, isHead: false, block: listItem(text, emphasis, bullet, indentation.bullet(first.x0 - left, size), page) }
  const whole = (setting.bold || setting.italic) && !isAside(text) ? [{ from: 0, to: text.length }] : isAside(text) ? [] : emphasis
  const isHead = isContainerLine(text)
  if (isHead) indentation.reset()
  if (labelOf(text) !== null) {
    indentation.labelled(first.hang - left)
    return { ...draft, isHead, block: { kind: 'PARAGRAPH', text, page, emphasis: whole } }
  }
  const level = setting.centred ? 0 : indentation.plain(first.x0 - left, size)
  return { ...draft, isHead, block: { kind: 'PARAGRAPH', text, page, level, emphasis: whole } }
}

/** The blocks of a document, footnotes at the end of the section that calls them. */
export function blocksOf (pieces: readonly PdfPiece[], footnotes: readonly PdfFootnote[], facts: PdfFacts, hyphens: Hyphens): BlockInput[] {
  const marks = new Set(footnotes.map(({ page, number }) => `${page}:${number}`))
  const isNote = (page: number, mark: string): boolean => marks.has(`${page}:${mark}`)
  const indentation = new Indentation()
  const drafts: Draft[] = pieces.flatMap(piece => piece.type === 'TABLE'
    ? piece.rows.map((row): Draft => ({ page: row.page, paragraph: null, setting: null, isHead: false, block: { kind: 'TABLE_ROW', text: row.cells.join(' | '), page: row.page } }))
    : paragraphsOf(piece.lines, facts).map(paragraph => draftOf(paragraph, indentation, facts, hyphens, isNote)))
  setLevels(drafts)
  return placeFootnotes(drafts, footnotes, hyphens)
}

function setLevels (drafts: readonly Draft[]): void {
  const headings = drafts.flatMap((draft, index) => draft.block.kind === 'HEADING' && draft.setting !== null
    ? [{ draft, found: { setting: draft.setting, text: draft.block.text, first: index === 0, beforeNumber: drafts[index + 1]?.block.kind === 'HEADING' } }]
    : [])
  headingLevels(headings.map(({ found }) => found)).forEach((level, index) => { (headings[index] as { draft: Draft }).draft.block.level = level })
}

/** A note waits for the end of the section that calls it; where no call is found, for the end of the one that ends after its page. */
function placeFootnotes (drafts: readonly Draft[], footnotes: readonly PdfFootnote[], hyphens: Hyphens): BlockInput[] {
  const blocks: BlockInput[] = []
  const called = new Set<string>()
  const allCalls = new Set(drafts.flatMap(({ paragraph }) => callsOf(paragraph)))
  let waiting = [...footnotes]
  const flush = (isDue: (note: PdfFootnote) => boolean): void => {
    for (const note of waiting.filter(isDue)) blocks.push({ kind: 'PARAGRAPH', ...joinLines(note.lines, hyphens, () => false), hints: ['footnote'], page: note.page })
    waiting = waiting.filter(note => !isDue(note))
  }
  for (const { block, page, paragraph, isHead } of drafts) {
    if (isHead && (waiting[0]?.page ?? Infinity) <= page) {
      flush(note => {
        const key = `${note.page}:${note.number}`
        return note.page <= page && (called.has(key) || (note.page < page && !allCalls.has(key)))
      })
    }
    for (const call of callsOf(paragraph)) called.add(call)
    blocks.push(block)
  }
  flush(() => true)
  return blocks
}

const callsOf = (paragraph: PdfParagraph | null): string[] => paragraph?.lines.flatMap(line => line.calls.map(({ mark }) => `${line.page}:${mark}`)) ?? []
