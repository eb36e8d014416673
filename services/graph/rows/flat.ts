import * as z from 'zod'

/** A property that Neo4j may not have: it knows no null properties, so an absent one is read as null. */
export const optional = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform(value => (value ?? null) as z.output<T> | null)

/** eId of a provision by its id, which is `expression#eId`. */
export const eIdOf = (provisionId: string): string => provisionId.slice(provisionId.lastIndexOf('#') + 1)

/** Id of the expression that a part (`expression#part`) belongs to; null where the id has another form. */
export const expressionOf = (partId: string): string | null => {
  const mark = partId.lastIndexOf('#')
  return mark < 1 ? null : partId.slice(0, mark)
}
