import { isQuotable } from '../../norms/anchor.js'
import { connection } from '../connection.js'
import { sliced } from '../sliced.js'
import type { Resolvers } from '../generated/schema-types.js'

/** Fields whose names or values differ from those of the rows behind them. */
export const fields = {
  Anchor: {
    quote: anchor => isQuotable(anchor) ? anchor.quote : null,
    recorded: anchor => anchor.quote
  },
  AnchorCounts: {
    verified: ({ VERIFIED }) => VERIFIED,
    repaired: ({ REPAIRED }) => REPAIRED,
    ambiguous: ({ AMBIGUOUS }) => AMBIGUOUS,
    broken: ({ BROKEN }) => BROKEN
  },
  ExpressionDiff: {
    changes: async ({ changes }, args) => await connection(args, async page => sliced(changes, page))
  },
  Expression: {
    provisionCount: row => row.provisions,
    normCount: row => row.norms
  },
  Norm: { citations: row => row.references },
  Work: { asOf: async ({ id }, { date }, { ports }) => await ports.reader.expressionAsOf(id, date) },
  Reference: { citations: row => row.targets }
} satisfies Resolvers
