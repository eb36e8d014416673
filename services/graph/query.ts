import type * as z from 'zod'

/** One Cypher statement with the shape of what goes in and of each row that comes out. */
export interface Query<P extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  /** Name of the query, as in logs and errors: its file's name. */
  readonly name: string
  readonly mode: 'READ' | 'WRITE'
  /** Constant Cypher: text from outside only ever comes in as a parameter. */
  readonly text: string
  readonly params: P
  readonly row: R
}

/** Freezes a query, so that nothing can change its text while the program runs. */
export const defineQuery = <P extends z.ZodType, R extends z.ZodType>(query: Query<P, R>): Query<P, R> =>
  Object.freeze(query)
