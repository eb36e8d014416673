import type { Findings } from '../ports.js'
import { AppError } from '../errors.js'
import { createAnchors } from './anchors.js'
import type { Connection } from './connection.js'
import { pageParams, toPage } from './page.js'
import { findingsById } from './queries/findings-by-id.js'
import { listFindings } from './queries/list-findings.js'
import { recordFinding } from './queries/record-finding.js'
import { traceFinding } from './queries/trace-finding.js'
import { inOrder } from './rows/by-id.js'
import { run } from './run.js'
import { toTrace } from './to-trace.js'

/** What a sender says in a finding: the same key must come with the same of it. */
const SAID = ['norm', 'title', 'description', 'observation', 'subject', 'state'] as const

/** What auditors write and read: findings and their traces. */
export function createFindings (connection: Connection): Findings {
  return {
    ...createAnchors(connection),
    async record (input, id, at) {
      const { key, norm, ...rest } = input
      // Without a key of the sender the id is the key: prefixes keep the two apart.
      const params = { norm, key: key === null ? `id:${id}` : `key:${key}`, properties: { ...rest, id, recordedAt: at } }
      const [row] = await run(connection, recordFinding, params)
      if (row === undefined) throw new AppError('NOT_FOUND', `no norm has the id \`${norm}\``, { advice: 'take the id from `studio norms`' })
      const { work, ...finding } = row.finding
      if (SAID.every(name => finding[name] === input[name])) return finding
      throw new AppError('KEY_REUSED', `the key \`${key ?? ''}\` stands for another finding, \`${finding.id}\``, { advice: 'give every finding a key of its own, or none' })
    },
    async findings (filter, page) {
      const params = { ...pageParams(page, ['', '']), work: filter.work ?? null, norm: filter.norm ?? null, state: filter.state ?? null }
      return toPage(await run(connection, listFindings, params), page)
    },
    findingsById: async ids => inOrder(ids, await run(connection, findingsById, { ids: [...ids] })),
    async trace (id) {
      const [row] = await run(connection, traceFinding, { id })
      return row === undefined ? null : toTrace(row)
    }
  }
}
