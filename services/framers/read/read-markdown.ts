import type { Env } from 'markdown-it'
import type { DiagnosticDraft } from '../draft.js'
import { createBlockWriter } from './block-writer.js'
import { parseFrontMatter } from './front-matter.js'
import { writeMarkdownBlocks } from './markdown-blocks.js'
import { parseBlocks } from './markdown-parser.js'
import { markdownPieces } from './markdown-pieces.js'
import type { Block } from './source-document.js'

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/

const CAPPED: DiagnosticDraft = { ruleId: 'read/deep-nesting', severity: 'WARNING', message: 'lists or quotes nested more than 24 levels deep were read as text', provision: null, from: null, to: null }

/** All pieces of the document with their tokens; once more with fenced code capped too, where a fence hid what nests. */
function parsePieces (source: string, start: number, env: Env, inFences = false): { parsed: Array<{ piece: ReturnType<typeof markdownPieces>['pieces'][number], tokens: ReturnType<typeof parseBlocks>['tokens'] }>, capped: boolean } {
  const { pieces, capped } = markdownPieces(source, start, inFences)
  let deep = false
  const parsed = pieces.map(piece => {
    if (piece.literal) return { piece, tokens: [] }
    const result = parseBlocks(piece.lines.join('\n'), env)
    deep ||= result.deep
    return { piece, tokens: result.tokens }
  })
  return deep && !inFences ? parsePieces(source, start, env, true) : { parsed, capped }
}

/** Markdown (CommonMark and GitHub's tables, footnotes and lists) with front matter, as blocks. */
export function readMarkdown (source: string): { text: string, blocks: Block[], title: string | null, meta: Record<string, string>, diagnostics: DiagnosticDraft[] } {
  const matter = FRONT_MATTER.exec(source)
  const { meta, diagnostics } = matter === null ? { meta: {} as Record<string, string>, diagnostics: [] } : parseFrontMatter(matter[1] as string)
  const env: Env = {}
  const { parsed, capped } = parsePieces(source, matter?.[0].length ?? 0, env)
  const writer = createBlockWriter()
  for (const { piece, tokens } of parsed) {
    const [line, from] = [piece.lines[0] as string, piece.starts[0] as number]
    if (piece.literal) writer.add({ kind: 'PARAGRAPH', text: line, source: { from, to: from + line.length } })
    else writeMarkdownBlocks(tokens, piece, { writer, env, diagnostics })
  }
  if (capped) diagnostics.push(CAPPED)
  return { ...writer.finish(), title: meta['title'] ?? null, meta, diagnostics }
}
