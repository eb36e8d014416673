import type { DiagnosticDraft, Range } from '../draft.js'
import type { BlockWriter } from './block-writer.js'
import { BLOCKS, EMPHASIS, classNames, isElement, isHidden, isSilent, walk } from './html-elements.js'
import type { HtmlDocument, HtmlElement, HtmlNode } from './html-elements.js'
import { rowUses } from './html-tables.js'
import { createInlineBuffer } from './inline-buffer.js'
import { listMarker } from './list-marker.js'
import type { BlockKind } from './source-document.js'

const MAX_TOLD = 50

interface ListState { ordered: boolean, type: string | undefined, next: number }

/** Words of an element that is not shown; only as many as a message needs. */
function wordsOf (element: HtmlElement): string {
  let words = ''
  walk(element, node => {
    if (node.type === 'text' && words.length < 200) words += node.data
    return words.length < 200
  }, () => {})
  return words.replace(/\s+/g, ' ').trim()
}

/** Writes the blocks of a parsed HTML document; `place` says where the document begins in the source. */
export function writeHtmlBlocks (document: HtmlDocument, writer: BlockWriter, place = 0, baseLevel = 0): DiagnosticDraft[] {
  const diagnostics: DiagnosticDraft[] = []
  const uses = rowUses(document)
  const buffer = createInlineBuffer()
  const lists: ListState[] = []
  const rowUse: string[] = []
  const anchors = new Map<string, string>()
  const noted = new Set<string>()
  let level = baseLevel
  let quotes = 0
  let verbatim = 0
  let superscript = 0
  let heading = 0
  let item: string | null = null
  let number: string | null = null
  let footnote = false
  let cell = 0
  let breaks = 0
  let hints: string[] = []

  const kind = (): BlockKind =>
    heading > 0 ? 'HEADING' : rowUse.at(-1) === 'DATA' ? 'TABLE_ROW' : verbatim > 0 ? 'CODE' : item !== null ? 'LIST_ITEM' : quotes > 0 ? 'QUOTE' : 'PARAGRAPH'

  const flush = (): void => {
    // A number in its own cell waits for the text that it numbers.
    if (rowUse.at(-1) === 'NUMBERED' && cell === 1) return
    if (buffer.isBlank()) {
      buffer.take()
      return
    }
    let { text, emphasis, source } = buffer.take()
    if (number !== null) {
      const shift = number.length + 1 - (text.length - text.trimStart().length)
      text = `${number} ${text.trimStart()}`
      emphasis = emphasis.map(range => ({ from: range.from + shift, to: range.to + shift }))
      number = null
    }
    writer.add({
      kind: kind(),
      text,
      level: heading > 0 ? heading : level,
      marker: item,
      hints: [...hints, ...footnote ? ['footnote'] : [], ...quotes > 0 ? ['quote'] : []],
      emphasis,
      source
    })
    item = null
    footnote = false
  }

  const sourceOf = (node: HtmlNode): Range | null =>
    node.startIndex === null || node.endIndex === null ? null : { from: place + node.startIndex, to: place + node.endIndex + 1 }

  /** Notes point back to the anchor that points to them: HTML's only sure sign of a footnote. */
  const anchor = (element: HtmlElement): void => {
    const id = element.attribs['id'] ?? element.attribs['name']
    const target = /^#(.+)$/.exec(element.attribs['href'] ?? '')?.[1]
    if (target === undefined) return
    if (superscript > 0) noted.add(target)
    if (id === undefined) return
    if (anchors.get(target) === id && buffer.isBlank()) footnote = true
    anchors.set(id, target)
  }

  const enterCell = (): void => {
    cell++
    if (rowUse.at(-1) === 'DATA') {
      if (cell > 1) buffer.verbatim(' | ', null)
    } else {
      flush()
      if (rowUse.at(-1) === 'NUMBERED' && cell === 2) level++
    }
  }

  const leaveCell = (): void => {
    const use = rowUse.at(-1)
    if (use === 'DATA') return
    if (use === 'NUMBERED' && cell === 1) number = buffer.take().text.trim()
    else {
      flush()
      if (use === 'NUMBERED') {
        if (number !== null) {
          const alone = number
          number = null
          buffer.text(alone, null)
          flush()
        }
        level--
      }
    }
  }

  const enterElement = (element: HtmlElement): void => {
    const { name } = element
    if (EMPHASIS.has(name) || /\b(italic|bold)\b/.test(element.attribs['class'] ?? '')) buffer.openEmphasis()
    if (name === 'a') anchor(element)
    if (name === 'sup') superscript++
    if (name === 'br') {
      breaks++
      if (verbatim > 0) buffer.verbatim('\n', null)
      else if (breaks > 1 && rowUse.at(-1) !== 'DATA') flush()
      else buffer.text(' ', null)
      return
    }
    if (!BLOCKS.has(name)) return
    if (name === 'td' || name === 'th') {
      enterCell()
      return
    }
    if (rowUse.at(-1) === 'DATA' && name !== 'tr' && name !== 'table') {
      buffer.text(' ', null)
      return
    }
    flush()
    if (element.attribs['id'] !== undefined && noted.has(element.attribs['id'])) footnote = true
    hints = classNames(element)
    if (/^h[1-6]$/.test(name)) heading = Number(name[1])
    else if (name === 'tr') {
      rowUse.push(uses.get(element) ?? 'LAYOUT')
      cells.push(cell)
      cell = 0
    } else if (name === 'ul' || name === 'ol') {
      lists.push({ ordered: name === 'ol', type: element.attribs['type'], next: Number.parseInt(element.attribs['start'] ?? '1', 10) || 1 })
      level++
    } else if (name === 'li') {
      const list = lists.at(-1)
      item = list?.ordered === true ? listMarker(list.type, list.next++) : '-'
    } else if (name === 'blockquote') {
      quotes++
      level++
    } else if (name === 'pre') verbatim++
  }
  const cells: number[] = []

  const leaveElement = (element: HtmlElement): void => {
    const { name } = element
    if (EMPHASIS.has(name) || /\b(italic|bold)\b/.test(element.attribs['class'] ?? '')) buffer.closeEmphasis()
    if (name === 'sup') superscript--
    if (!BLOCKS.has(name)) return
    if (name === 'td' || name === 'th') {
      leaveCell()
      return
    }
    if (rowUse.at(-1) === 'DATA' && name !== 'tr' && name !== 'table') {
      buffer.text(' ', null)
      return
    }
    flush()
    hints = []
    if (/^h[1-6]$/.test(name)) heading = 0
    else if (name === 'tr') {
      rowUse.pop()
      cell = cells.pop() ?? 0
    } else if (name === 'ul' || name === 'ol') {
      lists.pop()
      level--
    } else if (name === 'li') item = null
    else if (name === 'blockquote') {
      quotes--
      level--
    } else if (name === 'pre') verbatim--
  }

  walk(document, node => {
    if (!isElement(node)) {
      if (node.type === 'text') {
        if (node.data.trim() !== '') breaks = 0
        if (verbatim > 0) buffer.verbatim(node.data, sourceOf(node))
        else buffer.text(node.data, sourceOf(node))
      }
      return false
    }
    if (isSilent(node)) return false
    if (isHidden(node)) {
      const words = wordsOf(node)
      if (words !== '' && diagnostics.length < MAX_TOLD) {
        diagnostics.push({ ruleId: 'read/hidden-text', severity: 'WARNING', message: `words that the page does not show were left out: \`${words.slice(0, 80)}\``, provision: null, from: writer.position(), to: writer.position() })
      }
      return false
    }
    enterElement(node)
    return true
  }, leaveElement)
  flush()
  return diagnostics
}
