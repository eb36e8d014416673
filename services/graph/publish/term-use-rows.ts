import type { Analysis } from '../../norms/analysis.js'
import { partId } from '../../norms/ids.js'
import type { DefinitionProperties } from '../rows/definition-row.js'
import type { TermUseProperties } from '../rows/term-use-row.js'

/** Uses of terms by provision and definition: one relationship holds the places of all of them. `definitions` are the rows of the analysis, in its order. */
export function termUseRows ({ expression, definitions, uses }: Analysis, definitionRows: readonly DefinitionProperties[]): TermUseProperties[] {
  const ids = new Map<string, string>()
  definitions.forEach(({ provision, term }, index) => {
    const id = definitionRows[index]?.id
    const key = JSON.stringify([provision, term])
    if (id !== undefined && !ids.has(key)) ids.set(key, id)
  })
  const rows = new Map<string, TermUseProperties>()
  for (const { provision, definition, term, start, end } of uses) {
    const to = ids.get(JSON.stringify([definition, term]))
    if (to === undefined) continue
    const from = partId(expression.id, provision)
    const id = `${from} ${to}`
    let row = rows.get(id)
    if (row === undefined) rows.set(id, row = { id, from, to, starts: [], ends: [] })
    row.starts.push(start)
    row.ends.push(end)
  }
  return [...rows.values()]
}
