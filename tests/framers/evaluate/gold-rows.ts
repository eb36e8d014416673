import type { GoldNode, GoldNorm } from '../../../services/framers/evaluate/gold.js'

/** A gold node with little to say. */
export const node = (path: string, text: string | null = null, rest: Partial<GoldNode> = {}): GoldNode =>
  ({ path, parent: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : null, num: null, heading: null, text, ...rest })

/** A gold norm of the article on notices. */
export const norm = (rest: Partial<GoldNorm> = {}): GoldNorm => ({
  id: 'n1',
  doc: 'act',
  path: 'art_1/para_1',
  modality: 'OBLIGATION',
  bearer: 'the bank',
  bearerImplicit: false,
  action: 'send the notice to the customer',
  conditions: ['if the account is closed'],
  exceptions: [],
  deadline: 'within 30 days',
  leadIn: null,
  quote: 'if the account is closed, the bank shall send the notice to the customer within 30 days',
  ...rest
})
