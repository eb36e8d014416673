import type { AddressInfo } from 'node:net'
import type { ApiDeps } from './api/http/graphql-route.js'
import { createApp } from './app.js'
import { enforceRegularly } from './enforce-regularly.js'
import { AppError } from './errors.js'

/** A service that listens. */
export interface Server {
  /** Where it is reached from this machine. */
  readonly url: string
  /** Takes no new requests, lets the running ones end, and stops. May be called twice. */
  close (): Promise<void>
}

/**
 * Serves the API at the address of the configuration until it is closed. Signals are the caller's: the command line
 * closes the server on SIGINT and SIGTERM.
 * @throws AppError PORT_TAKEN, CONFIG_INVALID where the address is none of this machine's
 */
export async function serve (deps: ApiDeps): Promise<Server> {
  const { STUDIO_HOST: host, STUDIO_PORT: port } = deps.config
  const app = await createApp(deps)
  try {
    await app.listen({ host, port, listenTextResolver: address => `listening at ${address}` })
  } catch (error) {
    await app.close()
    throw cannotListen(error, host, port)
  }
  const enforcing = enforceRegularly(deps.ports, error => { app.log.error(error, 'versions could not be brought into force') })
  let closing: Promise<void> | null = null
  return { url: urlOf(host, app.server.address() as AddressInfo), close: () => (closing ??= enforcing.end().then(() => app.close())) }
}

const ANY_ADDRESS = new Set(['0.0.0.0', '::'])

const urlOf = (host: string, { port }: AddressInfo): string =>
  `http://${ANY_ADDRESS.has(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`

function cannotListen (error: unknown, host: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return new AppError('PORT_TAKEN', `another program listens on port \`${port}\` of \`${host}\``, { cause: error, advice: 'stop it, or set STUDIO_PORT to another port; 0 takes a free one' })
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new AppError('CONFIG_INVALID', `STUDIO_HOST \`${host}\` is no address of this machine`, { cause: error })
  if (code === 'EACCES') return new AppError('CONFIG_INVALID', `port \`${port}\` needs rights that the program does not have`, { cause: error, advice: 'set STUDIO_PORT to a port above 1023' })
  return error
}
