import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Nodes, Parents, PhrasingContent } from 'mdast'
import type { DiagnosticDraft } from '../draft.js'
import { createBlockWriter } from './block-writer.js'
import type { BlockWriter } from './block-writer.js'
import { parseFrontMatter } from './front-matter.js'
import { writeHtmlBlocks } from './html-blocks.js'
import { createInlineBuffer } from './inline-buffer.js'
import type { InlineBuffer } from './inline-buffer.js'
import { markdownChunks } from './markdown-chunks.js'
import { parseHtml } from './read-html.js'
import type { Block, BlockKind } from './source-document.js'

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/
const OPTIONS = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }

/** Where a block stands among lists and quotes. */
interface Place { level: number, quoted: boolean, hints: readonly string[], marker: string | null, firstOfItem: boolean }

const TOP: Place = { level: 0, quoted: false, hints: [], marker: null, firstOfItem: false }

/** Puts the words of inline content into the buffer; links and code lose their marks, emphasis becomes ranges. */
function writeInline (root: Parents, buffer: InlineBuffer): void {
  const tasks: Array<PhrasingContent | 'close'> = [...root.children as PhrasingContent[]].reverse()
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (task === 'close') buffer.closeEmphasis()
    else if (task.type === 'text' || task.type === 'inlineCode') buffer.text(task.value, null)
    else if (task.type === 'break') buffer.text(' ', null)
    else if (task.type === 'emphasis' || task.type === 'strong') {
      buffer.openEmphasis()
      tasks.push('close', ...[...task.children].reverse())
    } else if (task.type === 'image' || task.type === 'imageReference') buffer.text(task.alt ?? '', null)
    else if (task.type === 'html' && /^<br\b/i.test(task.value)) buffer.text(' ', null)
    else if ('children' in task) tasks.push(...[...task.children as PhrasingContent[]].reverse())
  }
}

interface Task { node: Nodes, place: Place }

/** Blocks of one piece of Markdown. `offset`: where the piece begins in the source. */
function writeBlocks (root: Parents, writer: BlockWriter, offset: number, diagnostics: DiagnosticDraft[]): void {
  const buffer = createInlineBuffer()
  const tasks: Task[] = [{ node: root, place: TOP }]
  const sourceOf = (node: Nodes): { from: number, to: number } | null => {
    const { start, end } = node.position ?? {}
    return start?.offset === undefined || end?.offset === undefined ? null : { from: offset + start.offset, to: offset + end.offset }
  }
  const add = (kind: BlockKind, place: Place, node: Nodes, extra: { text?: string, level?: number, hints?: readonly string[] } = {}): void => {
    const { text, emphasis } = buffer.take()
    const hints = [...place.hints, ...place.quoted ? ['quote'] : [], ...extra.hints ?? []]
    writer.add({ kind, text: extra.text ?? text, emphasis, level: extra.level ?? place.level, marker: place.firstOfItem ? place.marker : null, hints, source: sourceOf(node) })
  }
  const push = (children: readonly Nodes[], place: (child: Nodes, index: number) => Place): void => {
    for (let index = children.length - 1; index >= 0; index--) {
      const node = children[index] as Nodes
      tasks.push({ node, place: place(node, index) })
    }
  }
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    const { node, place } = task
    switch (node.type) {
      case 'heading':
        writeInline(node, buffer)
        add('HEADING', place, node, { level: node.depth })
        break
      case 'paragraph':
        writeInline(node, buffer)
        add(place.firstOfItem ? 'LIST_ITEM' : place.quoted ? 'QUOTE' : 'PARAGRAPH', place, node)
        break
      case 'blockquote':
        push(node.children, (_, index) => ({ ...place, level: place.level + 1, quoted: true, firstOfItem: place.firstOfItem && index === 0, hints: index === 0 ? ['quote-start'] : [] }))
        break
      case 'list': {
        const first = node.start ?? 1
        push(node.children, (_, index) => ({ ...place, hints: [], level: place.level + 1, marker: node.ordered === true ? `${first + index}.` : '-', firstOfItem: true }))
        break
      }
      case 'listItem':
        push(node.children, (_, index) => ({ ...place, firstOfItem: index === 0 }))
        break
      case 'table':
        node.children.forEach((row, index) => {
          row.children.forEach((cell, column) => {
            if (column > 0) buffer.verbatim(' | ', null)
            writeInline(cell, buffer)
          })
          add('TABLE_ROW', place, row, { hints: index === 0 ? ['header'] : [] })
        })
        break
      case 'code':
        add('CODE', place, node, { text: node.value })
        break
      case 'html': {
        const found = writeHtmlBlocks(parseHtml(node.value), writer, sourceOf(node)?.from ?? 0, place.level)
        diagnostics.push(...found)
        break
      }
      case 'footnoteDefinition':
        push(node.children, (_, index) => ({ ...TOP, hints: index === 0 ? ['footnote'] : [], marker: null }))
        break
      case 'root':
        push(node.children, () => place)
        break
      default: break
    }
  }
}

/** Markdown (CommonMark and GitHub's tables, footnotes and lists) with front matter, as blocks. */
export function readMarkdown (source: string): { text: string, blocks: Block[], title: string | null, meta: Record<string, string>, diagnostics: DiagnosticDraft[] } {
  const matter = FRONT_MATTER.exec(source)
  const { meta, diagnostics } = matter === null ? { meta: {}, diagnostics: [] } : parseFrontMatter(matter[1] as string)
  const start = matter?.[0].length ?? 0
  const { chunks, definitions, capped } = markdownChunks(source.slice(start))
  const writer = createBlockWriter()
  for (const chunk of chunks) {
    if (chunk.literal) {
      writer.add({ kind: 'PARAGRAPH', text: chunk.source, source: { from: start + chunk.from, to: start + chunk.from + chunk.source.length } })
    } else {
      const text = definitions === '' ? chunk.source : `${chunk.source}\n\n${definitions}`
      writeBlocks(fromMarkdown(text, OPTIONS), writer, start + chunk.from, diagnostics)
    }
  }
  if (capped) diagnostics.push({ ruleId: 'read/deep-nesting', severity: 'WARNING', message: 'lists or quotes nested more than 24 levels deep were read as text', provision: null, from: null, to: null })
  return { ...writer.finish(), title: (meta as Record<string, string>)['title'] ?? null, meta, diagnostics }
}
