import type { GraphQLScalarType } from 'graphql'
import { GraphQLDateTime, GraphQLLocalDate, GraphQLNonNegativeInt, GraphQLUUID } from 'graphql-scalars'
import { fields } from './resolvers/fields.js'
import { lists } from './resolvers/lists.js'
import { mutations } from './resolvers/mutations.js'
import { single } from './resolvers/single.js'

/** The rules of a scalar, without its description: that one is ours. */
const rules = ({ serialize, parseValue, parseLiteral }: GraphQLScalarType) => ({ serialize, parseValue, parseLiteral })

/** All resolvers of the API; what leads from one object to others is in `loaders.ts`. */
export const resolvers = {
  Date: rules(GraphQLLocalDate),
  DateTime: rules(GraphQLDateTime),
  NonNegativeInt: rules(GraphQLNonNegativeInt),
  UUID: rules(GraphQLUUID),
  Query: { ...single, ...lists },
  Mutation: mutations,
  Node: { resolveType: (row: { __typename: string }) => row.__typename },
  ...fields
}
