import type { FastifyInstance } from 'fastify'

const CLOSED = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** The policy of pages: everything from the service itself; the editor sets styles inline. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** Headers of every answer. https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html */
const HEADERS = {
  'content-security-policy': CLOSED,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store'
} as const

/** Puts the headers on every answer, and the id of the request, by which it is found in the log. */
export function securityHeaders (app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => { reply.headers({ ...HEADERS, 'x-request-id': request.id }) })
}
