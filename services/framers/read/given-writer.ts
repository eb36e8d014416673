import type { ProvisionKind } from '../../norms/provision.js'
import type { Range } from '../draft.js'
import { createBlockWriter } from './block-writer.js'
import { createFoldedWords } from './folded-words.js'
import type { FoldedWords } from './folded-words.js'
import type { GivenProvision, GivenReference, GivenStructure, GivenTerm } from './given-structure.js'
import type { Block, BlockKind } from './source-document.js'

const E_ID = /^[A-Za-z0-9_.~-]+$/

/** A provision as its source states it; `word` names it in an id where the source has none. */
export interface GivenInput { eId: string | null, word: string, kind: ProvisionKind, num?: string | null, label?: string | null, source?: Range | null, informative?: boolean }

/** Writes the blocks of a document whose source states its structure, and the structure with exact ranges. */
export interface GivenWriter {
  /** Begins a provision inside the open one; one without words leaves no trace. */
  open (input: GivenInput): void
  close (): void
  /** What is written so far in this block is the heading of the open provision. */
  heading (): void
  /** Words of the block at hand. */
  readonly words: FoldedWords
  /** The next words begin a new block. */
  breakBlock (): void
  /** The next words go on in the block at hand after all. */
  continueBlock (): void
  /** Kind and hints of the blocks from here on; answers those before. */
  style (style: BlockStyle): BlockStyle
  /** eId of the open provision; null at the top. */
  readonly current: string | null
  /** Where the next block will begin. */
  readonly position: number
  finish (): { text: string, blocks: Block[], given: GivenStructure }
}

export interface BlockStyle { kind: BlockKind, level: number, hints: readonly string[] }

interface Open { provision: GivenProvision, waitingNum: string | null, source: Range | null, children: number, counts: Map<string, number>, goesOn: boolean }

const HEADING_LEVEL: Partial<Record<ProvisionKind, number>> = { ANNEX: 1, TITLE: 1, PART: 1, GROUP: 1, CHAPTER: 2, CROSSHEADING: 3, CONTROL: 3, SECTION: 4, ARTICLE: 4 }

/** `stated`: all ids of the source, which no id that is made here may take. */
export function createGivenWriter (stated: ReadonlySet<string>): GivenWriter {
  const writer = createBlockWriter()
  const words = createFoldedWords()
  const provisions: GivenProvision[] = []
  const references: GivenReference[] = []
  const terms: GivenTerm[] = []
  const taken = new Set<string>()
  const topCounts = new Map<string, number>()
  const path: Open[] = []
  let style: BlockStyle = { kind: 'PARAGRAPH', level: 0, hints: [] }
  let breaks = false

  const makeId = (parent: Open | undefined, word: string): string => {
    const counts = parent?.counts ?? topCounts
    for (;;) {
      const count = (counts.get(word) ?? 0) + 1
      counts.set(word, count)
      const eId = `${parent === undefined ? '' : `${parent.provision.eId}__`}${word}_${count}`
      if (!taken.has(eId) && !stated.has(eId)) return eId
    }
  }
  const begin = ({ eId, word, kind, num = null, label = null, source = null, informative = false }: GivenInput, goesOn = false): void => {
    const parent = path.at(-1)
    const own = eId !== null && E_ID.test(eId) && !taken.has(eId) ? eId : makeId(parent, word)
    taken.add(own)
    const from = writer.position()
    const provision: GivenProvision = { eId: own, parent: parent?.provision.eId ?? null, kind, num, heading: null, label, informative, from, to: from }
    if (parent !== undefined) parent.children++
    provisions.push(provision)
    path.push({ provision, waitingNum: num, source, children: 0, counts: new Map(), goesOn })
  }
  const end = (): void => {
    const { provision } = path.pop() as Open
    provision.to = Math.max(provision.from, writer.position() - 1)
    if (writer.position() > provision.from) return
    provisions.pop()
    const parent = path.at(-1)
    if (parent !== undefined) parent.children--
  }
  const write = (text: string, kind: BlockKind, source: Range | null, emphasis: Range[] = [], level = style.level): void =>
    writer.add({ kind, text, level, hints: style.hints, emphasis, source })
  const writeNum = (): void => {
    const top = path.at(-1)
    if (top?.waitingNum == null) return
    const level = HEADING_LEVEL[top.provision.kind]
    write(top.waitingNum, level === undefined ? 'PARAGRAPH' : 'HEADING', top.source, [], level)
    top.waitingNum = null
  }
  /** Words that follow the children of a provision, or stand in none, become a provision of their own. */
  const place = (): Open => {
    const top = path.at(-1)
    if (top === undefined) begin({ eId: null, word: 'para', kind: 'PARAGRAPH' }, true)
    else if (top.children > 0) begin({ eId: null, word: 'wrapup', kind: 'SUBPARAGRAPH' }, true)
    return path.at(-1) as Open
  }
  const flush = (asHeading = false): void => {
    breaks = false
    if (words.length === 0) return
    const { text, marks, source } = words.take()
    const top = place()
    const lead = top.waitingNum === null ? '' : `${top.waitingNum} `
    top.waitingNum = null
    const at = writer.position() + lead.length
    if (asHeading) top.provision.heading = text
    const level = asHeading ? HEADING_LEVEL[top.provision.kind] ?? 5 : style.level
    write(lead + text, asHeading ? 'HEADING' : style.kind, source, marks.filter(({ mark }) => mark.type !== 'REFERENCE').map(({ from, to }) => ({ from: from + lead.length, to: to + lead.length })), level)
    for (const { mark, from, to } of marks) {
      if (mark.type === 'REFERENCE') references.push({ from: at + from, to: at + to, kind: mark.kind, targets: mark.targets })
      else if (mark.type === 'TERM') terms.push({ from: at + from, to: at + to, term: text.slice(from, to) })
    }
  }
  const endGoingOn = (): void => { if (path.at(-1)?.goesOn === true) end() }

  return {
    words: {
      ...words,
      get length () { return words.length },
      add (text, source) {
        if (breaks && /\S/.test(text)) flush()
        words.add(text, source)
      },
      open (mark) {
        if (breaks) flush()
        words.open(mark)
      }
    },
    get current () { return path.findLast(({ goesOn }) => !goesOn)?.provision.eId ?? null },
    get position () { return writer.position() },
    open (input) {
      flush()
      endGoingOn()
      writeNum()
      begin(input)
    },
    close () {
      flush()
      endGoingOn()
      writeNum()
      end()
    },
    heading () { flush(true) },
    breakBlock () { breaks = words.length > 0 },
    continueBlock () { breaks = false },
    style (next) {
      const before = style
      style = next
      return before
    },
    finish () {
      flush()
      while (path.length > 0) end()
      return { ...writer.finish(), given: { provisions, references, terms } }
    }
  }
}
