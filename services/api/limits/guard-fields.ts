import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql'
import { isObjectType } from 'graphql'
import type { ApiContext } from '../context.js'

type Resolve = GraphQLFieldResolver<unknown, ApiContext>

/** Puts the budget of the answer around every field that has a resolver or a loader, after all of them are set. */
export function guardFields (schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      if (field.resolve !== undefined) field.resolve = guarded(field.resolve)
    }
  }
}

const guarded = (resolve: Resolve): Resolve => (parent, args, context, info) => {
  context.budget.checkTime()
  const value = resolve(parent, args, context, info)
  if (!(value instanceof Promise)) return value
  return value.then(found => {
    context.budget.take(found)
    return found
  })
}
