import type { Analysis } from '../../services/norms/analysis.js'
import type { Modality } from '../../services/norms/norm.js'
import { Modality as Modalities } from '../../services/norms/norm.js'

/** `1 norm`, `2 norms`, `1,024 norms`. */
export const count = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number.toLocaleString('en-US')} ${number === 1 ? noun : plural}`

/** How many norms there are of each modality, in the order of the schema; those without any are left out. */
export function byModality (analysis: Pick<Analysis, 'norms'>): Array<[Modality, number]> {
  return Modalities.options
    .map((modality): [Modality, number] => [modality, analysis.norms.filter(norm => norm.modality === modality).length])
    .filter(([, number]) => number > 0)
}

/** What was found in a document, in one line. */
export const totals = ({ provisions, definitions, uses, references, norms }: Analysis): string =>
  [count(provisions.length, 'provision'), count(definitions.length, 'definition'), count(uses.length, 'use of their terms', 'uses of their terms'), count(references.length, 'reference'), count(norms.length, 'norm')].join(', ')
