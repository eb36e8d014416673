import { createServer } from 'node:net'

/** A port of this machine that nobody listens on: the one that was asked for where it is free, otherwise another. */
export async function freePort (wanted: number | null): Promise<number> {
  return (wanted === null ? null : await portOf(wanted)) ?? await portOf(0) ?? 0
}

const portOf = (port: number): Promise<number | null> => new Promise(resolve => {
  const server = createServer()
  server.once('error', () => { resolve(null) })
  server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
    const address = server.address()
    server.close(() => { resolve(typeof address === 'object' && address !== null ? address.port : null) })
  })
})
