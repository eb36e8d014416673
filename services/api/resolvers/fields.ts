import { isQuotable } from '../../norms/anchor.js'
import type { Resolvers } from '../generated/schema-types.js'

/** Fields whose names or values differ from those of the rows behind them. */
export const fields = {
  Anchor: {
    quote: anchor => isQuotable(anchor) ? anchor.quote : null,
    recorded: anchor => anchor.quote
  },
  Expression: {
    provisionCount: row => row.provisions,
    normCount: row => row.norms
  },
  Norm: { citations: row => row.references },
  Reference: { citations: row => row.targets }
} satisfies Resolvers
