import type { Expression } from '../../norms/expression.js'
import type { Provision } from '../../norms/provision.js'
import type { CodePoints } from '../../norms/code-points.js'
import { partId } from '../../norms/ids.js'
import { citationKeys } from '../../norms/provision-number.js'
import type { ProvisionProperties } from '../rows/provision-row.js'

/** Position of the last descendant of each provision: the list is in document order, parents before children. */
function lastDescendants (provisions: readonly Provision[]): number[] {
  const positions = new Map(provisions.map((provision, index) => [provision.eId, index]))
  const last = provisions.map((_, index) => index)
  for (let index = provisions.length - 1; index >= 0; index--) {
    const parent = provisions[index]?.parent ?? null
    const above = parent === null ? undefined : positions.get(parent)
    if (above !== undefined) last[above] = Math.max(last[above] as number, last[index] as number)
  }
  return last
}

/** Provisions as the properties of their nodes, in document order. */
export function provisionRows (expression: Expression, provisions: readonly Provision[], text: CodePoints): ProvisionProperties[] {
  const last = lastDescendants(provisions)
  const keys = citationKeys(provisions)
  return provisions.map((provision, position) => ({
    ...provision,
    id: partId(expression.id, provision.eId),
    expression: expression.id,
    parentId: provision.parent === null ? null : partId(expression.id, provision.parent),
    text: text.slice(provision.start, provision.ownEnd).trimEnd(),
    citedAs: keys.get(provision.eId) ?? null,
    position,
    last: last[position] ?? position
  }))
}
