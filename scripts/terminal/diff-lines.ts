import type { Change, VersionDifference } from '../../services/norms/version-difference.js'
import { oneLine, printable } from './printable.js'
import type { Style } from './style.js'
import { count } from './summary.js'
import type { Run } from './wrapped.js'
import { wrapped } from './wrapped.js'

const WIDEST = 120
const NARROWEST = 40

/** A difference as a person reads it: what happened to each clause, the words that went and came, and the norms. */
export function * diffLines (difference: VersionDifference, style: Style, columns: number): Generator<string> {
  const width = Math.max(NARROWEST, Math.min(columns === 0 ? WIDEST : columns, WIDEST))
  for (const change of difference.changes) yield * changeLines(change, style, width)
  const { counts, norms, findings } = difference
  yield `${count(counts.unchanged, 'provision')} unchanged, ${counts.changed} changed, ${counts.moved} moved, ${counts.renumbered} renumbered, ${counts.added} added, ${counts.removed} removed`
  yield `${count(norms.kept, 'norm')} kept, ${norms.changed} changed, ${norms.added} added, ${norms.removed} removed${findings === 0 ? '' : `; ${count(findings, 'finding')} affected`}`
}

function * changeLines ({ kinds, before, after, hunks, norms, findings }: Change, style: Style, width: number): Generator<string> {
  const place = after ?? before
  const heading = place?.heading == null || oneLine(place.label).includes(oneLine(place.heading)) ? '' : ` ${oneLine(place.heading)}`
  const origin = before !== null && after !== null && before.eId !== after.eId ? style.dim(` (was ${oneLine(before.label)})`) : ''
  yield `${paintOf(kinds, style)(kinds.join(' + ').padEnd(10))} ${style.bold(`${oneLine(place?.label ?? '')}${heading}`)}${origin} ${style.dim(place?.eId ?? '')}`
  // Where only blanks differ there is nothing to read.
  for (const hunk of hunks) if (`${hunk.before.text}${hunk.after.text}`.trim() !== '') yield * wrapped(hunkRuns(hunk, style), '    ', width)
  const told = (['changed', 'added', 'removed'] as const).filter(kind => norms[kind].length > 0).map(kind => `${count(norms[kind].length, 'norm')} ${kind} ${style.dim(norms[kind].map(id => id.slice(0, 8)).join(' '))}`)
  if (told.length > 0) yield `    ${told.join(', ')}`
  if (findings > 0) yield `    ${style.yellow(`${count(findings, 'finding')} affected`)}`
}

function paintOf (kinds: Change['kinds'], style: Style): (text: string) => string {
  if (kinds.includes('REMOVED')) return style.red
  if (kinds.includes('ADDED')) return style.green
  return kinds.includes('CHANGED') ? style.yellow : style.cyan
}

/** What went and what came where it stands: `… of the [-her-]{+their+} spouse …`, the marks of wdiff, in colours where there are any. */
function hunkRuns ({ before, after, prefix, suffix }: Change['hunks'][number], style: Style): Run[] {
  const spaced = (text: string): string => printable(text).replace(/\s+/g, ' ')
  const around = (mark: string, text: string, end: string, paint: Run['paint']): Run[] => {
    const words = text.trim()
    // Blanks stay outside of the marks.
    return words === '' ? [] : [{ text: /^\s*/.exec(text)?.[0] ?? '' }, { text: `${mark}${words}${end}`, ...paint === undefined ? {} : { paint } }, { text: /\s*$/.exec(text)?.[0] ?? '' }]
  }
  const [went, came] = [spaced(before.text), spaced(after.text)]
  return [
    { text: prefix === '' ? '' : `… ${spaced(prefix).trimStart()}` },
    ...around('[-', came.trim() === '' ? went : went.trimEnd(), '-]', style.red),
    ...around('{+', went.trim() === '' ? came : came.trimStart(), '+}', style.green),
    { text: suffix === '' ? '' : `${spaced(suffix).trimEnd()} …` }
  ]
}
