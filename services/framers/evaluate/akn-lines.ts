import { isElement } from './xml-tree.js'
import type { XmlElement } from './xml-tree.js'

/** A block of words with what the source marks up in it; `at` is a code point into `text`. */
export interface AknLine {
  text: string
  /** Number of an item of a list; its words follow in `text`. */
  num: string | null
  references: Array<{ quote: string, at: number, target: string }>
  terms: string[]
}

/** What is said about the text, not by it. */
const NOTES: ReadonlySet<string> = new Set(['noteRef', 'authorialNote', 'note'])
/** Elements that begin a block of their own. */
const BLOCKS: ReadonlySet<string> = new Set(['p', 'item', 'tr', 'blockList', 'blockContainer', 'tblock', 'table', 'section', 'subsection', 'paragraph', 'subparagraph', 'quotedStructure', 'heading', 'listIntroduction', 'listWrapUp', 'wrapUp'])
const QUOTED: ReadonlySet<string> = new Set(['quotedStructure', 'embeddedStructure'])
const REFERENCES: ReadonlySet<string> = new Set(['ref', 'rref'])

/** Numbers of quoted provisions are printed in brackets, except those of sections. */
const QUOTED_NUMBER = /^(\s*[“"]?)\s*([a-z]{1,4}|\d{1,2}[A-Z]{0,2})\s*$/

const QUOTED_HEAD = /^\s*[“"]?\((?:[a-z]{1,4}|\d{1,2}[A-Z]{0,2})\)\s*$/

interface Mark { kind: 'reference' | 'term', from: number, to: number, target: string }
interface Draft { raw: string, num: string | null, marks: Mark[] }

const targetOf = ({ attributes }: XmlElement): string => (attributes['href'] ?? '').replace(/^https?:\/\/[^/]+\/(id\/)?/, '')

/** White space folded, with the marks where they then stand. */
function settled ({ raw, num, marks }: Draft): AknLine | null {
  const at: number[] = []
  let text = ''
  for (const unit of raw) {
    for (let index = 0; index < unit.length; index++) at.push(text.length)
    if (!/\s/.test(unit)) text += unit
    else if (text !== '' && !text.endsWith(' ')) text += ' '
  }
  at.push(text.length)
  // Pretty-printed XML has line breaks where the words had none.
  const folded = text.trimEnd()
  if (folded === '') return null
  const line: AknLine = { text: '', num, references: [], terms: [] }
  const tight = tighten(folded)
  line.text = tight.text
  for (const mark of marks) {
    const slice = folded.slice(at[mark.from] as number, at[mark.to] as number)
    const lead = slice.length - slice.trimStart().length
    const from = tight.at[Math.min((at[mark.from] as number) + lead, folded.length)] as number
    const quote = tighten(slice.trim()).text
    if (quote === '') continue
    if (mark.kind === 'term') line.terms.push(quote)
    else line.references.push({ quote, at: [...tight.text.slice(0, from)].length, target: mark.target })
  }
  return line
}

/** Drops blanks inside quotation marks and before commas and stops, and tells where each place went. */
function tighten (text: string): { text: string, at: number[] } {
  const at: number[] = []
  let out = ''
  for (let index = 0; index < text.length; index++) {
    at.push(out.length)
    const [before, after] = [text[index - 1] ?? '', text[index + 1] ?? '']
    const isLoose = text[index] === ' ' && (/[“‘(]/.test(before) || (/[,;.)”’]/.test(after) && before !== '.' && !/^\.\s\./.test(text.slice(index + 1, index + 4))))
    if (!isLoose) out += text[index] as string
  }
  at.push(out.length)
  return { text: out, at }
}

/** The words of an element, one line for each of its blocks; rows of tables with a tab between their cells. */
export function aknLines (element: XmlElement): AknLine[] {
  const lines: Draft[] = []
  let draft: Draft = { raw: '', num: null, marks: [] }
  let num: string | null = null
  let quote = ''
  let quoted = 0
  const flush = (): void => {
    if (draft.raw.trim() !== '') {
      lines.push({ ...draft, num })
      num = null
    }
    draft = { raw: '', num: null, marks: [] }
  }
  const visit = (node: XmlElement, inRow: boolean, inItem: boolean): void => {
    if (NOTES.has(node.name)) return
    if (node.name === 'num' && inItem) {
      num = aknLines({ ...node, name: 'p' })[0]?.text ?? null
      return
    }
    const isBlock = BLOCKS.has(node.name) && !inRow && !(node.name === 'p' && quoted > 0 && QUOTED_HEAD.test(draft.raw))
    const isRow = inRow || node.name === 'tr'
    if (isBlock) flush()
    if (QUOTED.has(node.name)) quoted++
    if (node.name === 'quotedStructure') quote = node.attributes['startQuote'] ?? ''
    const from = draft.raw.length
    const owner = draft
    for (const child of node.children) {
      if (isElement(child)) visit(child, isRow, node.name === 'item')
      else if (child.trim() === '') draft.raw += child
      else {
        // A quotation mark stands right before the first words that it opens.
        draft.raw += quote === '' ? child : `${quote}${child.trimStart()}`
        quote = ''
      }
    }
    if (inRow && (node.name === 'td' || node.name === 'th')) draft.raw += ' '
    if (REFERENCES.has(node.name) && owner === draft) draft.marks.push({ kind: 'reference', from, to: draft.raw.length, target: targetOf(node) })
    if (node.name === 'term' && owner === draft) draft.marks.push({ kind: 'term', from, to: draft.raw.length, target: '' })
    if (node.name === 'num') draft.raw += ' '
    if (node.name === 'num' && quoted > 0 && QUOTED_NUMBER.test(draft.raw)) draft.raw = draft.raw.replace(QUOTED_NUMBER, '$1($2) ')
    if (QUOTED.has(node.name)) quoted--
    if (isBlock && node.name !== 'heading') flush()
  }
  visit(element, false, false)
  flush()
  return lines.flatMap(line => settled(line) ?? [])
}
