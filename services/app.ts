import type { FastifyInstance } from 'fastify'
import Fastify from 'fastify'
import { createApi } from './api/create-api.js'
import { requireLoopbackName } from './api/http/access.js'
import type { ApiDeps } from './api/http/graphql-route.js'
import { probes } from './api/http/probes.js'
import { logSettings, requestLog } from './api/http/request-log.js'
import { securityHeaders } from './api/http/security-headers.js'
import { transportErrors } from './api/http/transport-errors.js'
import { pages } from './api/http/pages.js'

/** The whole service as a function of its ports: it listens nowhere yet. Closing it lets running requests end first. */
export async function createApp (deps: ApiDeps): Promise<FastifyInstance> {
  const { config, ports } = deps
  const app = Fastify({
    ...logSettings(config),
    bodyLimit: config.STUDIO_BODY_LIMIT,
    requestTimeout: config.STUDIO_REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: false }
  })
  app.removeContentTypeParser('text/plain')
  securityHeaders(app)
  requestLog(app)
  transportErrors(app, config.STUDIO_GRAPHIQL)
  app.addHook('onRequest', async ({ headers }) => { requireLoopbackName(headers, config.STUDIO_TOKEN) })
  probes(app, ports.health)
  pages(app, config.STUDIO_GRAPHIQL)
  await createApi(app, deps)
  return app
}
