import type { FastifyInstance } from 'fastify'
import { NoSchemaIntrospectionCustomRule } from 'graphql'
import mercurius from 'mercurius'
import type { IResolvers, MercuriusLoaders } from 'mercurius'
import type { ApiDeps } from './http/graphql-route.js'
import { graphqlRoute } from './http/graphql-route.js'
import { guardFields } from './limits/guard-fields.js'
import { loadSchema } from './load-schema.js'
import { loaders } from './loaders.js'
import { resolvers } from './resolvers.js'

/** Documents that are kept parsed and compiled. */
const CACHED_DOCUMENTS = 256

/** Puts the GraphQL API into the app. Introspection is on where the GraphiQL page is. */
export async function createApi (app: FastifyInstance, deps: ApiDeps): Promise<void> {
  await app.register(mercurius, {
    schema: await loadSchema(),
    resolvers: resolvers as unknown as IResolvers,
    loaders: loaders as unknown as MercuriusLoaders,
    routes: false,
    graphiql: false,
    jit: 1,
    cache: CACHED_DOCUMENTS,
    queryDepth: 1_000,
    validationRules: deps.config.STUDIO_GRAPHIQL ? [] : [NoSchemaIntrospectionCustomRule],
    // The route tells errors; here they only pass, so that a missing `data` stays missing.
    errorFormatter: execution => ({ statusCode: 200, response: execution })
  })
  guardFields(app.graphql.schema)
  graphqlRoute(app, deps)
}
