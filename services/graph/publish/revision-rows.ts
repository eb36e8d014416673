import type { Analysis } from '../../norms/analysis.js'
import type { CodePoints } from '../../norms/code-points.js'
import type { Norm } from '../../norms/norm.js'
import { anchorAt } from '../../norms/anchor.js'
import { partId, revisionId } from '../../norms/ids.js'
import type { RevisionProperties } from '../rows/norm-row.js'

/** A revision with the provision that states it. */
export interface RevisionRow { id: string, norm: string, provisionId: string, properties: RevisionProperties }

/** All of a norm that a revision holds, in one order whatever the order in the norm: it makes the id of the revision. */
function content (expressionId: string, norm: Norm): string {
  const { provision, modality, start, end, statement, confidence, rule } = norm
  return JSON.stringify([expressionId, provision, modality, start, end, statement, confidence, rule, parts(norm)])
}

const parts = ({ cue, bearer, counterparty, action, target, conditions, exceptions, deadline, references }: Norm): string =>
  JSON.stringify({ cue, bearer, counterparty, action, target, conditions, exceptions, deadline, references })

/** Norms, under the ids that alignment gave them, as revisions. */
export function revisionRows ({ expression, norms }: Analysis, ids: readonly string[], text: CodePoints): RevisionRow[] {
  return norms.map((norm, index) => {
    const id = ids[index] ?? norm.id
    const { modality, quote, statement, confidence, start, end, rule } = norm
    const { expressionHash, prefix, suffix, state } = anchorAt(text, expression.hash, norm)
    const revision = revisionId(id, content(expression.id, norm))
    return {
      id: revision,
      norm: id,
      provisionId: partId(expression.id, norm.provision),
      properties: {
        id: revision,
        norm: id,
        work: expression.work,
        expression: expression.id,
        modality,
        quote,
        statement,
        confidence,
        start,
        end,
        rule,
        ordinal: index,
        bearerText: norm.bearer?.text ?? null,
        parts: parts(norm),
        expressionHash,
        prefix,
        suffix,
        anchorState: state
      }
    }
  })
}
