import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { isLoopback } from '../../config.js'
import { AppError } from '../../errors.js'

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest()

/**
 * Refuses a request without the bearer token. Digests are compared, in constant time, so that neither the length nor
 * a right beginning shows in the time it takes. RFC 6750.
 * @throws AppError UNAUTHENTICATED
 */
export function requireToken (headers: IncomingHttpHeaders, token: string | undefined): void {
  if (token === undefined) return
  const given = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  if (given !== undefined && timingSafeEqual(digest(given), digest(token))) return
  throw new AppError('UNAUTHENTICATED', 'the request carries no valid token', { advice: 'send the header `Authorization: Bearer <STUDIO_TOKEN>`' })
}

const hostName = (host: string): string => host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '').toLowerCase()

/**
 * Without a token the service trusts this machine only, so a page of another site must not reach it under a name of
 * its own that it points to this machine (DNS rebinding).
 * @throws AppError REQUEST_INVALID
 */
export function requireLoopbackName (headers: IncomingHttpHeaders, token: string | undefined): void {
  if (token !== undefined || isLoopback(hostName(headers.host ?? ''))) return
  throw new AppError('REQUEST_INVALID', `the host \`${(headers.host ?? '').slice(0, 100)}\` is not a name of this machine`, { advice: 'ask for http://localhost or http://127.0.0.1, or set STUDIO_TOKEN' })
}

/**
 * Refuses what the page of another site makes a browser send (CSRF). Browsers tell where a request comes from;
 * programs that are no browsers send none of these headers.
 * https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site
 * @throws AppError REQUEST_INVALID
 */
export function refuseOtherSites (headers: IncomingHttpHeaders): void {
  const site = headers['sec-fetch-site']
  const isForeign = site === undefined
    ? headers.origin !== undefined && originHost(headers.origin) !== (headers.host ?? '').toLowerCase()
    : site !== 'same-origin' && site !== 'none'
  if (isForeign) throw new AppError('REQUEST_INVALID', 'the request comes from another site', { advice: 'open the page of the service itself, or ask from a program' })
}

const originHost = (origin: string): string | null => URL.canParse(origin) ? new URL(origin).host.toLowerCase() : null
