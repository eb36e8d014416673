import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import { LogController } from 'fastify'
import type { Config } from '../../config.js'

/** Settings of the log: one JSON line per answer on standard error, with the path but never the query or the body. */
export const logSettings = ({ STUDIO_LOG_LEVEL }: Config): Pick<FastifyServerOptions, 'logger' | 'logController' | 'genReqId' | 'requestIdHeader'> => ({
  logger: STUDIO_LOG_LEVEL === 'silent' ? false : { level: STUDIO_LOG_LEVEL, stream: process.stderr },
  logController: new LogController({ disableRequestLogging: true }),
  requestIdHeader: false,
  genReqId: () => randomUUID()
})

/** Logs every answer in one line. */
export function requestLog (app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, url } = request
    request.log.info({ method, path: url.split('?', 1)[0], status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered')
  })
}
