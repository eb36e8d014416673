import type { Modality } from '../../norms/norm.js'
import type { GoldNorm } from './gold.js'

/** A norm as it was found, in words; `path` is written as the gold rows write it. */
export interface PredictedNorm {
  path: string
  modality: Modality
  bearer: string | null
  action: string
  conditions: readonly string[]
  exceptions: readonly string[]
  deadline: string | null
  quote: string
  /** The extraction rule that found it. */
  rule: string
}

/** A gold row as a perfect prediction: for the self-check. */
export const asPredictedNorm = (row: GoldNorm): PredictedNorm => ({ ...row, rule: 'gold' })
