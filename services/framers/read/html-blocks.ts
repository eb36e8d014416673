import type { DiagnosticDraft, Range } from '../draft.js'
import type { BlockWriter } from './block-writer.js'
import { boxOf } from './html-boxes.js'
import { enterCell, leaveCell } from './html-cells.js'
import { BLOCKS, EMPHASIS, classNames, isElement, isHidden, isSilent, walk } from './html-elements.js'
import type { HtmlDocument, HtmlElement, HtmlNode } from './html-elements.js'
import { createHtmlNotes } from './html-notes.js'
import type { HtmlNotes } from './html-notes.js'
import { createHtmlState, flush, isInData } from './html-state.js'
import type { HtmlState } from './html-state.js'
import { rowUses } from './html-tables.js'
import type { RowUse } from './html-tables.js'
import { listMarker } from './list-marker.js'

const MAX_TOLD = 50

/** Words of an element that is not shown; only as many as a message needs. */
function wordsOf (element: HtmlElement): string {
  let words = ''
  walk(element, node => {
    if (node.type === 'text' && words.length < 200) words += node.data
    return words.length < 200
  }, () => {})
  return words.replace(/\s+/g, ' ').trim()
}

const isEmphasis = (element: HtmlElement): boolean => EMPHASIS.has(element.name) || /\b(italic|bold)\b/.test(element.attribs['class'] ?? '')
const isCell = (name: string): boolean => name === 'td' || name === 'th'
/** Inside a row that is read across, blocks are only words. */
const isAcross = (state: HtmlState, name: string): boolean => isInData(state) && name !== 'tr' && name !== 'table'
/** A heading in the line of the paragraph that it stands before, as the eCFR prints `Authority:`. */
const isRunIn = (element: HtmlElement, what: 'header' | 'paragraph'): boolean => (element.attribs['class'] ?? '').split(' ').includes(`inline-${what}`)

function breakLine (state: HtmlState): void {
  state.breaks++
  if (state.verbatim > 0) state.buffer.verbatim('\n', null)
  else if (state.breaks > 1 && !isInData(state)) flush(state)
  else state.buffer.text(' ', null)
}

/** What the beginning of a block changes, by its name. */
function openBlock (state: HtmlState, element: HtmlElement, uses: ReadonlyMap<HtmlElement, RowUse>): void {
  const { name, attribs } = element
  if (/^h[1-6]$/.test(name)) state.heading = state.boxes > 0 || isRunIn(element, 'header') ? 0 : Number(name[1])
  else if (name === 'tr') state.rows.push({ use: uses.get(element) ?? 'LAYOUT', cell: 0 })
  else if (name === 'ul' || name === 'ol') {
    state.lists.push({ ordered: name === 'ol', type: attribs['type'], next: Number.parseInt(attribs['start'] ?? '1', 10) || 1 })
    state.level++
  } else if (name === 'li') {
    const list = state.lists.at(-1)
    state.item = list?.ordered === true ? listMarker(list.type, list.next++) : '-'
  } else if (name === 'blockquote') {
    state.quotes++
    state.level++
  } else if (name === 'pre') state.verbatim++
}

/** What the end of a block changes back. */
function closeBlock (state: HtmlState, name: string): void {
  if (/^h[1-6]$/.test(name)) state.heading = 0
  else if (name === 'tr') state.rows.pop()
  else if (name === 'ul' || name === 'ol') {
    state.lists.pop()
    state.level--
  } else if (name === 'li') state.item = null
  else if (name === 'blockquote') {
    state.quotes--
    state.level--
  } else if (name === 'pre') state.verbatim--
}

/** Boxes are set off like quotations. */
function moveBox (state: HtmlState, by: 1 | -1): void {
  state.boxes += by
  state.quotes += by
  state.level += by
}

function enterElement (state: HtmlState, element: HtmlElement, notes: HtmlNotes, uses: ReadonlyMap<HtmlElement, RowUse>): void {
  const { name } = element
  if (isEmphasis(element)) state.buffer.openEmphasis()
  if (name === 'a' && notes.answers(element) && state.buffer.isBlank()) state.footnote = true
  if (name === 'sup') notes.enterSuperscript()
  if (name === 'br') breakLine(state)
  else if (isCell(name)) enterCell(state)
  else if (BLOCKS.has(name)) {
    if (isAcross(state, name) || isRunIn(element, 'paragraph')) {
      state.buffer.text(' ', null)
      return
    }
    flush(state)
    if (notes.isNoted(element)) state.footnote = true
    const box = boxOf(element)
    state.hints = /^(dt|dd|summary)$/.test(name) ? [...classNames(element), name] : box === null ? classNames(element) : []
    if (box !== null) {
      state.boxStart = box
      moveBox(state, 1)
    }
    openBlock(state, element, uses)
  }
}

function leaveElement (state: HtmlState, element: HtmlElement, notes: HtmlNotes): void {
  const { name } = element
  if (isEmphasis(element)) state.buffer.closeEmphasis()
  if (name === 'sup') notes.leaveSuperscript()
  if (isCell(name)) leaveCell(state)
  else if (BLOCKS.has(name)) {
    if (isAcross(state, name) || isRunIn(element, 'header')) {
      state.buffer.text(' ', null)
      return
    }
    flush(state)
    if (boxOf(element) !== null) {
      moveBox(state, -1)
      state.boxStart = null
    }
    closeBlock(state, name)
  }
}

function writeText (state: HtmlState, data: string, source: Range | null): void {
  if (state.breaks > 0 && data.trim() !== '') state.breaks = 0
  if (state.verbatim > 0) state.buffer.verbatim(data, source)
  else state.buffer.text(data, source)
}

/** Writes the blocks of a parsed page or a part of it; `place` says where it begins in the source. */
export function writeHtmlBlocks (root: HtmlDocument | HtmlElement, writer: BlockWriter, place = 0, level = 0): DiagnosticDraft[] {
  const diagnostics: DiagnosticDraft[] = []
  const state = createHtmlState(writer, level)
  const notes = createHtmlNotes()
  const uses = rowUses(root)
  const sourceOf = ({ startIndex, endIndex }: HtmlNode): Range | null => startIndex === null || endIndex === null ? null : { from: place + startIndex, to: place + endIndex + 1 }
  const tellHidden = (element: HtmlElement): void => {
    const words = wordsOf(element)
    if (words === '' || diagnostics.length >= MAX_TOLD) return
    const at = writer.position()
    diagnostics.push({ ruleId: 'read/hidden-text', severity: 'WARNING', message: `words that the page does not show were left out: \`${words.slice(0, 80)}\``, provision: null, from: at, to: at })
  }
  walk(root, node => {
    if (!isElement(node)) {
      if (node.type === 'text') writeText(state, node.data, sourceOf(node))
      return false
    }
    if (isSilent(node)) return false
    if (isHidden(node)) {
      tellHidden(node)
      return false
    }
    enterElement(state, node, notes, uses)
    return true
  }, element => leaveElement(state, element, notes))
  flush(state)
  return diagnostics
}
