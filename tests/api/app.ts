import type { FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import { createApp } from '../../services/app.js'
import { loadConfig } from '../../services/config.js'
import { createParser } from '../../services/framers/create-parser.js'
import { loadLexicon } from '../../services/load-lexicon.js'
import { host } from '../../services/host.js'
import type { Ports } from '../../services/ports.js'
import { AT, testGraph } from '../graph/graph.js'
import { buildAnalysis } from '../analysis-builder.js'

/** Variables of the environment that a test sets; the log is silent unless it asks for it. */
export type Settings = Record<string, string>

/** Ports that refuse everything, for what must never reach the database. */
export const closedPorts = (given: Partial<Ports> = {}): Ports => {
  const closed = (name: string) => new Proxy({}, { get: (_, method) => async () => { throw new Error(`${name}.${String(method)} was called`) } })
  return { parser: closed('parser'), reader: closed('reader'), publisher: closed('publisher'), findings: closed('findings'), health: closed('health'), host, ...given } as Ports
}

/** The app over the given ports, closed at the end of the test. */
export async function appOver (t: Test, ports: Ports, settings: Settings = {}): Promise<FastifyInstance> {
  const config = loadConfig({ STUDIO_LOG_LEVEL: 'silent', ...settings })
  const app = await createApp({ ports, config })
  t.teardown(async () => { await app.close() })
  return app
}

/** A short rule with everything in it: sections, norms, a definition, references inside and out. */
export const RULE = `
  sec_1 | Section 1 Gifts
  sec_1__para_a | (a) “Gift” means anything of value. An employee must not accept a gift. See sec_2 on what a Gift costs.
  sec_1__para_b | (b) An employee may accept a meal of 20 euros, see sec_2__para_a. A manager must record it under 15 U.S.C. 1693a.
  sec_2 | Section 2 Records 🎁
  sec_2__para_a | (a) The company must keep the records for five years.`

export interface Served { app: FastifyInstance, ports: Ports, norm: string, finding: string }

/** The app over a real Neo4j that holds two small works and one finding. */
export async function servedRules (t: Test, settings: Settings = {}): Promise<Served> {
  const { reader, publisher, findings, health } = await testGraph(t)
  const ports = { parser: createParser(await loadLexicon()), reader, publisher, findings, health, host }
  const gifts = buildAnalysis('gifts', RULE, { title: 'Rules on gifts' })
  await publisher.publish(gifts, AT)
  await publisher.publish(buildAnalysis('travel', 'sec_1 | Section 1 Trips\nsec_1__para_a | (a) An employee should take the train.', { title: 'Rules on travel' }), AT)
  const norm = gifts.norms[0]?.id ?? ''
  const finding = await findings.record({ norm, title: 'Model accepts a gift', description: null, observation: 'Yes, take it.', subject: 'assistant', state: 'NOT_SATISFIED', key: 'first' }, host.newId(), AT)
  return { app: await appOver(t, ports, settings), ports, norm, finding: finding.id }
}

export interface Answer { status: number, data: any, errors: Array<{ message: string, path?: unknown[], extensions: { code: string, requestId: string } }>, headers: Record<string, unknown> }

/** Asks over HTTP without a socket, as a program would. */
export async function ask (app: FastifyInstance, query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', ...headers }, payload: { query, variables } })
  const { data, errors = [] } = response.json()
  return { status: response.statusCode, data, errors, headers: response.headers }
}

/** Codes of all errors of an answer. */
export const codes = ({ errors }: Answer): string[] => errors.map(({ extensions }) => extensions.code)
