import type { Analysis } from '../../norms/analysis.js'
import type { CodePoints } from '../../norms/code-points.js'
import type { Span } from '../../norms/span.js'
import { isVerbatim } from '../../norms/anchor.js'
import { sha256 } from '../../norms/hash.js'
import { expressionId } from '../../norms/ids.js'
import { AppError } from '../../errors.js'

const fault = (message: string, clause: string): AppError =>
  new AppError('INTERNAL', `the analysis cannot be published: ${message}`, { place: { clause } })

function checkTree (analysis: Analysis): Set<string> {
  const seen = new Set<string>()
  for (const provision of analysis.provisions) {
    if (seen.has(provision.eId)) throw fault(`eId \`${provision.eId}\` occurs twice`, provision.eId)
    if (provision.parent !== null && !seen.has(provision.parent)) throw fault(`parent \`${provision.parent}\` does not come before its child`, provision.eId)
    seen.add(provision.eId)
  }
  return seen
}

function checkQuotes (claims: ReadonlyArray<Span & { provision: string, quote: string }>, text: CodePoints, eIds: ReadonlySet<string>): void {
  for (const claim of claims) {
    if (!eIds.has(claim.provision)) throw fault(`provision \`${claim.provision}\` does not exist`, claim.provision)
    if (!isVerbatim(text, claim)) throw fault(`the quote at ${claim.start} to ${claim.end} is not what the text says there`, claim.provision)
  }
}

/**
 * Refuses an analysis that contradicts itself, so that everything in the graph is verified: hash and ids fit the
 * text, the tree is whole, every quote stands where it says.
 * @throws AppError INTERNAL
 */
export function checkAnalysis (analysis: Analysis, text: CodePoints): void {
  const { expression } = analysis
  if (sha256(expression.text) !== expression.hash) throw fault('the hash is not that of the text', expression.id)
  if (expressionId(expression.work, expression.hash) !== expression.id) throw fault(`id \`${expression.id}\` does not follow from work and hash`, expression.id)
  const eIds = checkTree(analysis)
  for (const claims of [analysis.definitions, analysis.uses, analysis.references, analysis.norms]) checkQuotes(claims, text, eIds)
  if (new Set(analysis.norms.map(norm => norm.id)).size !== analysis.norms.length) throw fault('two norms have the same id', expression.id)
}
