import type { Analysis } from '../../services/norms/analysis.js'
import type { Modality, Norm } from '../../services/norms/norm.js'
import type { Provision } from '../../services/norms/provision.js'
import { oneLine, shortened } from './printable.js'
import { shortLabel } from './short-label.js'
import type { Style } from './style.js'
import { byModality, count, totals } from './summary.js'

const WIDTH = 110

/** An analysed document as a person reads it: the tree with its norms, then counts and what was noticed. */
export function * outline (analysis: Analysis, style: Style): Generator<string> {
  const { expression } = analysis
  yield style.bold(oneLine(expression.title))
  yield style.dim(`${oneLine(expression.source)} · work ${expression.work} · ${expression.language} · ${expression.hash.slice(0, 19)}`)
  yield ''
  yield * tree(analysis, style)
  yield ''
  yield totals(analysis)
  const kinds = byModality(analysis)
  if (kinds.length > 0) yield kinds.map(([modality, number]) => `${colour(modality, style)(modality)} ${number}`).join(', ')
  const unresolved = analysis.references.filter(reference => reference.targets.length === 0).length
  if (unresolved > 0) yield `${count(unresolved, 'reference')} could not be resolved`
  for (const { severity, message, provision } of analysis.diagnostics) {
    yield `${style.yellow(severity.toLowerCase())}: ${oneLine(message)}${provision === null ? '' : style.dim(` (${provision})`)}`
  }
}

function * tree (analysis: Analysis, style: Style): Generator<string> {
  const above = new Map<string, { depth: number, label: string }>()
  const norms = normsOf(analysis)
  for (const provision of analysis.provisions) {
    const parent = provision.parent === null ? undefined : above.get(provision.parent)
    const depth = parent === undefined ? 0 : parent.depth + 1
    above.set(provision.eId, { depth, label: provision.label })
    const indent = '  '.repeat(Math.min(depth, 20))
    yield indent + provisionLine(provision, parent?.label ?? null, style)
    for (const norm of norms.get(provision.eId) ?? []) yield `${indent}    ${normLine(norm, style)}`
  }
}

const provisionLine = ({ label, heading, eId }: Provision, parent: string | null, style: Style): string => {
  const title = heading === null || oneLine(label).includes(oneLine(heading)) ? '' : ` ${shortened(heading, WIDTH)}`
  return `${style.bold(shortened(shortLabel(label, parent), WIDTH))}${title} ${style.dim(eId)}`
}

const normLine = ({ modality, statement }: Norm, style: Style): string =>
  `${colour(modality, style)(modality.padEnd(14))} ${shortened(statement, WIDTH)}`

/** Red for what is forbidden, yellow for what is required, green for what is allowed. */
export const colour = (modality: Modality, style: Style): (text: string) => string => {
  if (modality === 'PROHIBITION') return style.red
  if (modality === 'OBLIGATION') return style.yellow
  return modality === 'PERMISSION' || modality === 'RIGHT' ? style.green : style.cyan
}

function normsOf ({ norms }: Analysis): Map<string, Norm[]> {
  const found = new Map<string, Norm[]>()
  for (const norm of norms) found.set(norm.provision, [...(found.get(norm.provision) ?? []), norm])
  return found
}
