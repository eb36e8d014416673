import type { FastifyInstance } from 'fastify'
import { GRAPHIQL_FILES } from '../../studio/graphiql-files.js'
import { graphiqlPage } from '../../studio/graphiql-page.js'
import { startPage } from '../../studio/start-page.js'
import { PAGE_POLICY } from './security-headers.js'

const HTML = 'text/html; charset=utf-8'

/** The start page, and the GraphiQL page with its files where it is on. */
export function pages (app: FastifyInstance, graphiql: boolean): void {
  const page = (url: string, type: string, read: () => Promise<string>): void => {
    app.get(url, async (request, reply) => await reply.header('content-security-policy', PAGE_POLICY).type(type).send(await read()))
  }
  page('/', HTML, async () => startPage(graphiql))
  if (!graphiql) return
  page('/graphiql', HTML, async () => graphiqlPage())
  for (const [name, { type, read }] of Object.entries(GRAPHIQL_FILES)) page(`/graphiql/${name}`, type, read)
}
