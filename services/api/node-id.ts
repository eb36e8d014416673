import type { Finding } from '../norms/finding.js'
import type { DefinitionRow, ExpressionRow, NormRow, Ports, ProvisionRow, ReferenceRow, WorkRow } from '../ports.js'

export type NodeType = 'Work' | 'Expression' | 'Provision' | 'Norm' | 'Definition' | 'Reference' | 'Finding'
type NodeRow = WorkRow | ExpressionRow | ProvisionRow | NormRow | DefinitionRow | ReferenceRow | Finding

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** What an id can name, by its form, the likeliest first: norms have derived UUIDs (version 5), findings random ones. */
export function typesOf (id: string): NodeType[] {
  const uuid = UUID.exec(id)
  if (uuid !== null) return uuid[1] === '5' ? ['Norm', 'Definition', 'Finding', 'Work'] : ['Finding', 'Definition', 'Norm', 'Work']
  const part = id.split('#')[1]
  if (part === undefined) return [id.includes('@') ? 'Expression' : 'Work']
  if (/^def_\d/.test(part)) return ['Definition', 'Provision']
  return /^ref_\d/.test(part) ? ['Reference', 'Provision'] : ['Provision']
}

type ReadById = (ports: Ports, ids: readonly string[]) => Promise<Array<NodeRow | null>>

const READ: Record<NodeType, ReadById> = {
  Work: async ({ reader }, ids) => await reader.worksById(ids),
  Expression: async ({ reader }, ids) => await reader.expressionsById(ids),
  Provision: async ({ reader }, ids) => await reader.provisionsById(ids),
  Norm: async ({ reader }, ids) => await reader.normsById(ids),
  Definition: async ({ reader }, ids) => await reader.definitionsById(ids),
  Reference: async ({ reader }, ids) => await reader.referencesById(ids),
  Finding: async ({ findings }, ids) => await findings.findingsById(ids)
}

/** Anything by its id, with the name of its type; one statement where the form of the id is honest. */
export async function readNode (ports: Ports, id: string): Promise<NodeRow & { __typename: NodeType } | null> {
  for (const type of typesOf(id)) {
    const [row] = await READ[type](ports, [id])
    if (row != null) return { ...row, __typename: type }
  }
  return null
}
