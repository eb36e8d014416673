import type { Block, SourceDocument } from '../read/source-document.js'
import { runOnCandidates } from './run-on-candidates.js'
import type { Candidate } from './run-on-candidates.js'
import { runOnNumbers } from './run-on-numbers.js'

/** Shortest block that may be a document whose line breaks were lost, and its least share of the document. */
const MIN_LENGTH = 1500
const MIN_SHARE = 0.2
/** Least numbers that prove it. */
const MIN_NUMBERS = 4
const MAX_HEADING = 120

/** The heading in capitals after `ARTICLE 2.`, or the words up to the first stop after `Section 2.3`. */
const SHOUTED = /^\s*(?:\p{Lu}[\p{Lu}'’.-]*[,;:]?|&|\d{4})(?:\s+(?:\p{Lu}[\p{Lu}'’-]*[,;:.]?|&|\(\p{Lu}+\)))*(?=\s|$)/u
const TITLED = /^\s*[^.:;]{2,100}[.:—]/

/** `1.4 Cubic Foot. The volume ...`: a few words before the first sentence, all of them with capitals. */
const HEADED = /^\s*(\p{Lu}[\p{L}\p{N}'’/&,;() -]{1,90}?)\.(?=\s+["“'([]?[\p{Lu}\d])/u
const SMALL_WORD = /(?<=\s)\p{Ll}{4,}/gu
const LINKS: ReadonlySet<string> = new Set(['with', 'from', 'upon', 'into', 'between', 'under', 'after', 'before', 'other', 'than'])

/** The heading that a numbered sentence begins with, which print would have set off. */
function headingAfter (text: string, { end }: Candidate): { from: number, to: number } | null {
  const match = HEADED.exec(text.slice(end, end + MAX_HEADING))
  if (match === null) return null
  const words = match[1] as string
  if ([...words.matchAll(SMALL_WORD)].some(([word]) => !LINKS.has(word))) return null
  const from = end + match[0].indexOf(words)
  return { from, to: from + words.length + 1 }
}

/** Where the heading of a container ends in the text: behind the number where its words follow at once. */
function headingEnd (text: string, { end, word }: Candidate, limit: number): number {
  const after = text.slice(end, Math.min(limit, end + MAX_HEADING))
  const shout = SHOUTED.exec(after)
  if (shout !== null && /\p{Lu}{2}/u.test(shout[0])) {
    // `DEFINITIONS A party ...`: the last capital belongs to the sentence.
    const words = /\s\p{Lu}$/u.test(shout[0]) ? shout[0].slice(0, -2) : shout[0]
    return end + words.trimEnd().length
  }
  const title = /^section$/i.test(word ?? '') || /^\s*$/.test(text.slice(end, limit)) ? TITLED.exec(after) : null
  return title === null ? end : end + title[0].length
}

/** Where the sentence begins that ends the recitals: `Based on the foregoing, the parties agree as follows: 1.`; `end` where there is none. */
function operativeFrom (text: string, from: number, end: number): number {
  if (!/\bas follows\s*[:,;.—–-]*\s*$/.test(text.slice(Math.max(from, end - 30), end))) return end
  const window = Math.max(from, end - 1500)
  const starts = [...text.slice(window, end).matchAll(/[.;]["”)]?\s+(?:and\s+)?(?=\p{Lu}\p{L})/gu)]
  const last = starts.at(-1)
  return last === undefined ? end : window + last.index + last[0].length
}

/** The lines that a block has lost, as blocks: each begins with a number, or holds the words below a heading. */
function piecesOf (block: Block, text: string, numbers: readonly Candidate[]): Block[] {
  const pieces: Block[] = []
  const push = (from: number, to: number, kind: Block['kind'], heading: { from: number, to: number } | null = null): void => {
    const words = text.slice(from, to)
    if (words.trim() === '') return
    const range = { from: block.from + from + (words.length - words.trimStart().length), to: block.from + from + words.trimEnd().length }
    pieces.push({ ...block, ...range, kind, level: kind === 'HEADING' ? 7 : block.level, emphasis: heading === null || heading.to >= to ? [] : [{ from: block.from + heading.from, to: block.from + heading.to }] })
  }
  push(0, numbers[0]?.at ?? text.length, block.kind)
  numbers.forEach((number, index) => {
    const limit = numbers[index + 1]?.at ?? text.length
    const heading = number.type === 'CONTAINER' ? headingEnd(text, number, limit) : null
    if (heading !== null) push(number.at, heading, 'HEADING')
    const words = number.type === 'LETTER' && numbers[index + 1]?.type !== 'LETTER' ? operativeFrom(text, number.end, limit) : limit
    push(heading ?? number.at, words, block.kind, heading === null ? headingAfter(text, number) : null)
    push(words, limit, block.kind)
  })
  return pieces
}

/**
 * The blocks of a document. A block that holds most of it, numbers of provisions and all, has lost its line breaks, as
 * contracts on file often have: it is cut where the numbers that count on from each other stand. Linear in the text.
 */
export function cutRunOn (document: SourceDocument): Block[] {
  return document.blocks.flatMap(block => {
    const length = block.to - block.from
    if (block.kind !== 'PARAGRAPH' || length < MIN_LENGTH || length < MIN_SHARE * document.text.length) return [block]
    const text = document.text.slice(block.from, block.to)
    const numbers = runOnNumbers(runOnCandidates(text))
    return numbers.length < MIN_NUMBERS ? [block] : piecesOf(block, text, numbers)
  })
}
