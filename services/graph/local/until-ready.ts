import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { Neo4jError } from 'neo4j-driver'
import { USER } from './password.js'

const POLL_MS = 40
const TELL_EVERY_MS = 10_000

interface ReadyOptions {
  port: number
  password: string
  timeoutMs: number
  /** False ends the waiting: the process is gone. */
  isAlive: () => Promise<boolean>
  /** Called every ten seconds with the seconds waited. */
  onWait: (seconds: number) => void
}

/** How the waiting ended. `failed`: it answers, and will not open the database. */
export type Readiness = { is: 'ready' } | { is: 'gone' } | { is: 'late' } | { is: 'refused' } | { is: 'failed', error: unknown }

/** Waits until Neo4j accepts connections and runs a query for our user: then it is open, whole, and ours. */
export async function untilReady (options: ReadyOptions): Promise<Readiness> {
  const begin = Date.now()
  let told = 0
  while (Date.now() - begin < options.timeoutMs) {
    if (await accepts(options.port)) {
      const answer = await ask(options)
      if (answer !== null) return answer
    }
    if (!await options.isAlive()) return { is: 'gone' }
    const waited = Date.now() - begin
    if (Math.floor(waited / TELL_EVERY_MS) > told) {
      told = Math.floor(waited / TELL_EVERY_MS)
      options.onWait(Math.round(waited / 1000))
    }
    await sleep(POLL_MS)
  }
  return { is: 'late' }
}

/** True where somebody accepts connections on the port of this machine. */
export const accepts = (port: number): Promise<boolean> => new Promise(resolve => {
  const socket = connect({ port, host: '127.0.0.1', timeout: 1_000 })
  const end = (answer: boolean) => () => {
    socket.destroy()
    resolve(answer)
  }
  socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false))
})

/** Null: not yet. */
async function ask ({ port, password }: ReadyOptions): Promise<Readiness | null> {
  const driver = neo4j.driver(boltUri(port), neo4j.auth.basic(USER, password), { connectionTimeout: 5_000, maxTransactionRetryTime: 0, telemetryDisabled: true })
  try {
    await driver.executeQuery('RETURN 1', {}, { database: 'neo4j' })
    return { is: 'ready' }
  } catch (error) {
    if (!(error instanceof Neo4jError)) throw error
    if (/Security/.test(error.code)) return { is: 'refused' }
    return /DatabaseUnavailable|DatabaseNotFound|ServiceUnavailable|SessionExpired|Transient/.test(error.code) ? null : { is: 'failed', error }
  } finally {
    await driver.close()
  }
}

/** The address of the private Neo4j. */
export const boltUri = (port: number): string => `bolt://127.0.0.1:${port}`
