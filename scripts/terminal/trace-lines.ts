import { isQuotable } from '../../services/norms/anchor.js'
import type { ClauseText, PathStep, Trace } from '../../services/norms/trace.js'
import { markedIn, standsIn } from './marked.js'
import { colour } from './outline.js'
import { oneLine, printable, shortened } from './printable.js'
import { shortLabel } from './short-label.js'
import type { Style } from './style.js'
import { wrapped } from './wrapped.js'

/** A trace as a person reads it: finding, norm, heading path, the clause with the quoted words marked, document. */
export function * traceLines (trace: Trace, style: Style, width: number): Generator<string> {
  yield * findingLines(trace, style, width)
  yield * normLines(trace, style, width)
  yield `${style.bold('Clause ')}  ${[...trace.path, trace.clause].map((one, index) => step(one, trace.path[index - 1] ?? null)).join(style.dim(' › '))}`
  yield ''
  yield * clauseLines(trace, style, width)
  yield ''
  yield * documentLines(trace, style)
  yield * nowLines(trace, style, width)
}

function * findingLines ({ finding }: Trace, style: Style, width: number): Generator<string> {
  const state = finding.state === 'SATISFIED' ? style.green(finding.state) : style.red(finding.state)
  yield `${style.bold('Finding')}  ${oneLine(finding.title)}`
  yield `         ${state} ${style.dim(`${finding.id} · ${finding.recordedAt}`)}`
  if (finding.subject !== null) yield `         subject: ${oneLine(finding.subject)}`
  if (finding.description !== null) yield * indented(`${oneLine(finding.description)}`, '         ', width)
  if (finding.observation !== null) yield * indented(`observed: ${shortened(finding.observation, 600)}`, '         ', width)
}

function * normLines ({ norm }: Trace, style: Style, width: number): Generator<string> {
  const retired = norm.state === 'RETIRED' ? style.yellow(' RETIRED: the current version no longer states it') : ''
  yield `${style.bold('Norm   ')}  ${colour(norm.modality, style)(norm.modality)}${retired} ${style.dim(`${norm.id} · confidence ${norm.confidence.toFixed(2)}`)}`
  yield * indented(oneLine(norm.statement), '         ', width)
}

function * clauseLines (trace: Trace, style: Style, width: number): Generator<string> {
  const { clause, anchor } = trace
  if (trace.previous !== null) yield * neighbour(trace.previous, style, width)
  const marked = markedIn(clause, anchor)
  if (marked === null) {
    yield * indented(printable(clause.text), '    ', width)
    yield * elsewhere(trace, style, width)
  } else {
    // Marks go in after the lines are broken, so that a colour never runs over into the margin.
    yield * wrapped([{ text: printable(marked.before) }, { text: printable(marked.quote), paint: style.mark }, { text: printable(marked.after) }], '    ', width)
  }
  if (trace.next !== null) yield * neighbour(trace.next, style, width)
}

/** The quoted words are not marked in the clause: they reach beyond its own words, or they are no quotation at all. */
function * elsewhere ({ anchor, clause }: Trace, style: Style, width: number): Generator<string> {
  if (isQuotable(anchor) && !standsIn(clause, anchor)) yield * wrapped([{ text: printable(anchor.quote), paint: style.mark }], '    ', width)
  else yield style.yellow(`    the words of the norm were not found again in this text (${anchor.state}), so none are shown as a quotation`)
}

function * neighbour ({ label, text }: ClauseText, style: Style, width: number): Generator<string> {
  const line = shortened(text, Math.max(20, width - 6 - label.length))
  yield style.dim(`    ${oneLine(label)}${line === '' || line === oneLine(label) ? '' : `  ${line}`}`)
}

function * documentLines ({ document, anchor }: Trace, style: Style): Generator<string> {
  const version = document.current ? 'current version' : style.yellow('not the version in force today')
  const state = isQuotable(anchor) ? style.green(anchor.state) : style.red(anchor.state)
  yield `${style.bold('Document')} ${oneLine(document.title)} ${style.dim(`(${oneLine(document.source)})`)}`
  yield `         work ${document.work}, version ${document.id.slice(document.id.lastIndexOf('@') + 1)}, ${version}`
  yield `         ${document.hash}`
  yield `         characters ${anchor.start}–${anchor.end}, quotation ${state}`
}

/** Where the words stand in the version that is in force now, or what is to be decided about them. */
function * nowLines ({ now }: Trace, style: Style, width: number): Generator<string> {
  if (now === null) return
  const state = isQuotable({ state: now.state }) ? style.green(now.state) : style.red(now.state)
  const place = now.anchor === null ? '' : `, ${oneLine(now.label ?? 'in the text')}, characters ${now.anchor.start}–${now.anchor.end}`
  const decided = now.decision === null ? '' : `, ${now.decision === 'ACCEPT' ? 'accepted' : 'rejected'} by a person`
  yield `${style.bold('Now    ')}  in version ${now.expression.slice(now.expression.lastIndexOf('@') + 1)}: ${state}${place}${decided}`
  if (now.anchor !== null && !isQuotable({ state: now.state }) && now.decision !== 'REJECT') yield * indented(`the norm says there: ${shortened(now.anchor.quote, 300)}`, '         ', width)
}

const step = ({ label, heading }: PathStep, parent: PathStep | null): string => {
  const short = shortLabel(label, parent?.label ?? null)
  return heading === null || oneLine(label).includes(oneLine(heading)) ? short : `${short} ${oneLine(heading)}`
}

const indented = (text: string, indent: string, width: number): Generator<string> => wrapped([{ text }], indent, width)
