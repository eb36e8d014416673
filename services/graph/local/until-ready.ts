import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { Neo4jError } from 'neo4j-driver'
import type { Driver } from 'neo4j-driver'
import { USER } from './password.js'

const POLL_MS = 40
const ANSWER_MS = 3_000
const TELL_EVERY_MS = 10_000

interface ReadyOptions {
  port: number
  password: string
  timeoutMs: number
  /** False ends the waiting: the process is gone. */
  isAlive: () => Promise<boolean>
  /** True ends the waiting: the process lives, and has said that it cannot go on. */
  isLost: () => Promise<boolean>
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
    // Who answers on the port may be another program, or one that never answers: only while ours lives, and not for long.
    if (!await options.isAlive()) return { is: 'gone' }
    if (await options.isLost()) return { is: 'failed', error: null }
    const answer = await speaksBolt(options.port) ? await ask(options) : null
    if (answer !== null) return answer
    const waited = Date.now() - begin
    if (Math.floor(waited / TELL_EVERY_MS) > told) {
      told = Math.floor(waited / TELL_EVERY_MS)
      options.onWait(Math.round(waited / 1000))
    }
    await sleep(POLL_MS)
  }
  return { is: 'late' }
}

/** The opening of Bolt: its magic number, then up to four versions that we would speak (5.x here). */
const BOLT_HELLO = Buffer.from('6060b017' + '00080805' + '00000000'.repeat(3), 'hex')

/** True where something that speaks Bolt listens on the port of this machine: no password goes to anything else. */
export const speaksBolt = (port: number): Promise<boolean> => new Promise(resolve => {
  const socket = connect({ port, host: '127.0.0.1', timeout: 1_000 })
  const end = (answer: boolean) => () => {
    socket.destroy()
    resolve(answer)
  }
  socket.once('connect', () => { socket.write(BOLT_HELLO) })
  socket.once('data', bytes => { end(bytes.length === 4 && bytes[3] === 5)() })
  socket.once('error', end(false)).once('timeout', end(false)).once('close', end(false))
})

/** Null: not yet. */
async function ask ({ port, password }: ReadyOptions): Promise<Readiness | null> {
  const driver = neo4j.driver(boltUri(port), neo4j.auth.basic(USER, password), { connectionTimeout: ANSWER_MS, maxTransactionRetryTime: 0, telemetryDisabled: true })
  const tooLate = new AbortController()
  try {
    return await Promise.race([isOpen(driver), sleep(ANSWER_MS, null, { signal: tooLate.signal })])
  } catch (error) {
    if (!(error instanceof Neo4jError)) throw error
    if (/Security/.test(error.code)) return { is: 'refused' }
    return /DatabaseUnavailable|DatabaseNotFound|ServiceUnavailable|SessionExpired|Transient/.test(error.code) ? null : { is: 'failed', error }
  } finally {
    tooLate.abort()
    // A peer that never answered must not hold up the closing either.
    await Promise.race([driver.close(), sleep(ANSWER_MS, null, { ref: false })])
  }
}

/** Asks for the state first: a query to a database that could not be opened waits for a long time. */
async function isOpen (driver: Driver): Promise<Readiness | null> {
  const { records } = await driver.executeQuery('SHOW DATABASE neo4j YIELD currentStatus, statusMessage', {}, { database: 'system' })
  const state = records[0]?.toObject() as { currentStatus: string, statusMessage: string } | undefined
  if (state === undefined) return null
  if (state.currentStatus !== 'online') return state.statusMessage === '' ? null : { is: 'failed', error: new Error(state.statusMessage) }
  await driver.executeQuery('RETURN 1', {}, { database: 'neo4j' })
  return { is: 'ready' }
}

/** The address of the private Neo4j. */
export const boltUri = (port: number): string => `bolt://127.0.0.1:${port}`
