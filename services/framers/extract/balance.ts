import type { NormDraft, Range } from '../draft.js'
import { trimEnd } from './trim.js'

const CLOSES: Readonly<Record<string, string>> = { '”': '“', '»': '«', ')': '(', ']': '[' }
const OPENS: Readonly<Record<string, string>> = { '“': '”', '«': '»', '(': ')', '[': ']', '‘': '’' }

/**
 * A part without half a pair of quotation marks or brackets. The missing mark is taken in where it stands right beside the
 * part; else a mark at the edge is left out. Marks in the middle stay: a quotation is verbatim.
 */
export function balanced<T extends Range> (text: string, part: T): T {
  let { from, to } = part
  for (let step = 0; step < 3 && to > from; step++) {
    const last = text[to - 1] as string
    const first = text[from] as string
    const open = CLOSES[last] ?? (isClosingApostrophe(text, from, to) ? '‘' : last === '"' && count(text, from, to, '"') % 2 === 1 ? '"' : null)
    const close = OPENS[first] ?? (first === '"' && count(text, from, to, '"') % 2 === 1 ? '"' : null)
    if (open !== null && count(text, from, to, open) < count(text, from, to, last) + (open === '"' ? 1 : 0)) {
      if (text[from - 1] === open && (open !== '(' || step === 0)) from--
      else to = trimEnd(text, from, to - 1)
    } else if (close !== null && count(text, from, to, close) < count(text, from, to, first) + (close === '"' ? 1 : 0)) {
      if (text[to] === close) to++
      else from++
    } else if (/[([“«]$/.test(text.slice(from, to))) to = trimEnd(text, from, to - 1)
    else break
  }
  return to > from && (from !== part.from || to !== part.to) ? { ...part, from, to } : part
}

/** `controller’` of `‘controller’`: the same mark as an apostrophe, so only where the opening one stands right before the words. */
const isClosingApostrophe = (text: string, from: number, to: number): boolean => text[to - 1] === '’' && text[from - 1] === '‘'

function count (text: string, from: number, to: number, mark: string): number {
  let found = 0
  for (let at = text.indexOf(mark, from); at >= 0 && at < to; at = text.indexOf(mark, at + 1)) found++
  return found
}

/** All parts of a norm without half pairs of marks. */
export function balanceParts (text: string, norm: NormDraft): NormDraft {
  const fix = <T extends Range>(part: T): T => balanced(text, part)
  const maybe = <T extends Range>(part: T | null): T | null => part === null ? null : fix(part)
  return {
    ...norm,
    bearer: maybe(norm.bearer),
    counterparty: maybe(norm.counterparty),
    target: maybe(norm.target),
    action: fix(norm.action),
    conditions: norm.conditions.map(fix),
    exceptions: norm.exceptions.map(fix),
    deadline: maybe(norm.deadline)
  }
}
