import type { Env, MarkdownIt, StateBlock, StateInline } from 'markdown-it'

const DEFINITION = /^\[\^([^\]\s]{1,200})\]:[ \t]*/
/** Set while the blocks of a footnote are parsed. */
const INSIDE = Symbol('inside a footnote')
const CALL = /\[\^([^\]\s]{1,200})\]/y

/** Labels of the footnotes that the document defines, in one spelling. */
function labelsOf (env: Env): Set<string> {
  const known = env['footnotes']
  if (known instanceof Set) return known as Set<string>
  const labels = new Set<string>()
  env['footnotes'] = labels
  return labels
}

const keyOf = (label: string): string => label.toLowerCase()

/** `[^1]: words`, and indented lines below it: the blocks of a footnote, between two tokens of their own. */
function definition (state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  // A footnote holds no other one; but one that stands further out ends it, as it ends a list or a quote.
  const isInside = state.env[INSIDE] === true
  if (isInside && !(silent && (state.sCount[startLine] as number) < state.blkIndent)) return false
  const begin = (state.bMarks[startLine] as number) + (state.tShift[startLine] as number)
  if (state.src.charCodeAt(begin) !== 91 || state.src.charCodeAt(begin + 1) !== 94) return false
  const match = DEFINITION.exec(state.src.slice(begin, state.eMarks[startLine]))
  if (match === null) return false
  if (silent) return true
  labelsOf(state.env).add(keyOf(match[1] as string))
  const { bMarks, tShift, sCount, parentType } = state
  const saved = [bMarks[startLine], tShift[startLine], sCount[startLine]] as [number, number, number]
  state.push('footnote_open', '', 1).map = [startLine, endLine]
  // The words after the label stand like a line of their own, at the indentation that goes on below.
  bMarks[startLine] = begin + match[0].length
  tShift[startLine] = 0
  state.blkIndent += 4
  sCount[startLine] = state.blkIndent
  state.parentType = 'footnote'
  state.env[INSIDE] = true
  state.md.block.tokenize(state, startLine, endLine)
  state.env[INSIDE] = false
  state.blkIndent -= 4
  state.parentType = parentType
  ;[bMarks[startLine], tShift[startLine], sCount[startLine]] = saved
  state.push('footnote_close', '', -1)
  return true
}

/** `[^1]` in running text: no word of the document, where such a footnote is defined. */
function call (state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 91 || state.src.charCodeAt(state.pos + 1) !== 94) return false
  CALL.lastIndex = state.pos
  const match = CALL.exec(state.src)
  if (match === null || !labelsOf(state.env).has(keyOf(match[1] as string))) return false
  if (!silent) state.push('footnote_call', '', 0)
  state.pos += match[0].length
  return true
}

/** Teaches the parser GitHub's footnotes. */
export function footnotes (parser: MarkdownIt): void {
  parser.block.ruler.before('reference', 'footnote', definition, { alt: ['paragraph', 'reference', 'blockquote', 'list'] })
  parser.inline.ruler.before('link', 'footnote', call)
}
