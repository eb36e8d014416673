import type { FastifyInstance } from 'fastify'
import type { Health } from '../../ports.js'

/** `/livez`: the process answers. `/readyz`: Neo4j answers, with the schema of this version and its indexes; else 503 and why, without the detail that the log has. */
export function probes (app: FastifyInstance, health: Health): void {
  app.get('/livez', async () => ({ status: 'live' }))
  app.get('/readyz', async (request, reply) => {
    const { ready, reason, detail } = await health.ready()
    if (ready) return { status: 'ready' }
    request.log.warn({ reason, detail }, 'not ready')
    return await reply.code(503).send({ status: 'not ready', reason })
  })
}
