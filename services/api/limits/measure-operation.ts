import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql'
import { Kind } from 'graphql'

/** The size of an operation with its fragments written out, as it will be executed. */
export interface OperationSize {
  /** Levels of fields; inline fragments are none. Introspection does not count: it is switched off as a whole. */
  depth: number
  fields: number
  aliases: number
}

const NOTHING: OperationSize = { depth: 0, fields: 0, aliases: 0 }

/**
 * Measures an operation. Every fragment is measured once, however often it is spread, so that the time is linear
 * even where the size is exponential. Fragments in a circle are infinite.
 */
export function measureOperation (document: DocumentNode, operation: OperationDefinitionNode): OperationSize {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const known = new Map<string, OperationSize>()
  const fragmentSize = (name: string): OperationSize => {
    const measured = known.get(name)
    if (measured !== undefined) return measured
    known.set(name, { depth: Infinity, fields: Infinity, aliases: Infinity })
    const size = selectionSize(fragments.get(name)?.selectionSet)
    known.set(name, size)
    return size
  }
  const selectionSize = (set: SelectionSetNode | undefined): OperationSize =>
    (set?.selections ?? []).reduce((size, selection) => together(size, sizeOf(selection)), NOTHING)
  const sizeOf = (selection: SelectionNode): OperationSize => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return fragmentSize(selection.name.value)
    const inner = selectionSize(selection.selectionSet)
    if (selection.kind === Kind.INLINE_FRAGMENT) return inner
    const depth = selection.name.value.startsWith('__') ? 0 : inner.depth + 1
    return { depth, fields: inner.fields + 1, aliases: inner.aliases + (selection.alias === undefined ? 0 : 1) }
  }
  return selectionSize(operation.selectionSet)
}

const together = (a: OperationSize, b: OperationSize): OperationSize =>
  ({ depth: Math.max(a.depth, b.depth), fields: a.fields + b.fields, aliases: a.aliases + b.aliases })
