import { DomHandler, Parser } from 'htmlparser2'
import { AppError } from '../../errors.js'
import type { DiagnosticDraft } from '../draft.js'
import { createBlockWriter } from './block-writer.js'
import { writeHtmlBlocks } from './html-blocks.js'
import { isElement, walk } from './html-elements.js'
import type { HtmlDocument } from './html-elements.js'
import { mainPart } from './html-main.js'
import type { Block } from './source-document.js'

/** A document type with declarations of its own is blanked out; one that declares entities is refused: it is no page, and may be a bomb. */
function withoutDoctypeSubset (source: string): { html: string, found: boolean } {
  const start = /<!doctype[^>[]*\[/i.exec(source.slice(0, 100_000))
  if (start === null) return { html: source, found: false }
  const close = /\]\s*>/g
  close.lastIndex = start.index
  const end = close.exec(source)
  if (/<!entity/i.test(source.slice(start.index, end === null ? source.length : end.index))) {
    throw new AppError('INPUT_INVALID', 'the page declares entities in its document type', { advice: 'remove the declarations from `<!DOCTYPE`, and write out what they stand for' })
  }
  const to = end === null ? start.index + start[0].length : end.index + end[0].length
  return { html: source.slice(0, start.index) + ' '.repeat(to - start.index) + source.slice(to), found: true }
}

/** Elements nested deeper than this are no document; parsing them costs the square of their depth. */
const MAX_DEPTH = 20_000

/** Parses HTML without recursion. Throws INPUT_TOO_LARGE where elements are nested too deep. */
export function parseHtml (html: string): HtmlDocument {
  const handler = new DomHandler(undefined, { withStartIndices: true, withEndIndices: true })
  let depth = 0
  const open = handler.onopentag.bind(handler)
  const close = handler.onclosetag.bind(handler)
  handler.onopentag = (name, attributes) => {
    if (++depth > MAX_DEPTH) throw new AppError('INPUT_TOO_LARGE', `the page nests its elements more than ${MAX_DEPTH} deep`)
    open(name, attributes)
  }
  handler.onclosetag = () => {
    depth--
    close()
  }
  new Parser(handler).end(html)
  return handler.root
}

/** What the head of the document says: title and language. */
function headOf (document: HtmlDocument): { title: string | null, language: string | null } {
  let title: string | null = null
  let language: string | null = null
  walk(document, node => {
    if (!isElement(node)) return false
    if (node.name === 'html') language = node.attribs['lang'] ?? node.attribs['xml:lang'] ?? null
    if (node.name === 'title' && title === null) {
      title = node.childNodes.map(child => 'data' in child ? child.data : '').join('').replace(/\s+/g, ' ').trim()
    }
    return node.name === 'html' || node.name === 'head' || node.name === 'title'
  }, () => {})
  return { title: title === '' ? null : title, language }
}

/** HTML as blocks: its main part, layout tables taken apart, scripts dropped, hidden words told and left out. */
export function readHtml (source: string): { text: string, blocks: Block[], title: string | null, language: string | null, diagnostics: DiagnosticDraft[] } {
  const { html, found } = withoutDoctypeSubset(source)
  const document = parseHtml(html)
  const writer = createBlockWriter()
  const { root, outside } = mainPart(document)
  const diagnostics = writeHtmlBlocks(root, writer)
  if (outside > 0) diagnostics.push({ ruleId: 'read/outside-main', severity: 'INFO', message: `${outside} characters of menus and notices around the main part of the page were left out`, provision: null, from: null, to: null })
  if (found) diagnostics.push({ ruleId: 'read/doctype', severity: 'WARNING', message: 'declarations inside the document type were ignored', provision: null, from: null, to: null })
  return { ...writer.finish(), ...headOf(document), diagnostics }
}
