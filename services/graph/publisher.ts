import type { Session } from 'neo4j-driver'
import type { Publication, Publisher } from '../ports.js'
import { codePoints } from '../norms/code-points.js'
import type { Connection } from './connection.js'
import { toAppError } from './driver-errors.js'
import { enforceDue } from './publish/bring-into-force.js'
import { checkAnalysis } from './publish/check-analysis.js'
import { checkSize } from './publish/check-size.js'
import { documentRows } from './publish/document-rows.js'
import { fingerprint } from './publish/fingerprint.js'
import { isLarge, prepareLarge } from './publish/prepare-large.js'
import type { Job } from './publish/publish-in.js'
import { publishIn } from './publish/publish-in.js'
import { recognise } from './publish/recognise.js'
import { beginUnit, sumCounts, unitIn } from './publish/unit.js'
import { listDue } from './queries/list-due.js'
import { readPrevious } from './read-previous.js'
import { run, runIn } from './run.js'

/** Longest time for the transaction of one document: a large one takes more than a request may. */
const PUBLISH_TIMEOUT_MS = 300_000

async function publishJob (session: Session, job: Job): Promise<Publication> {
  const config = { timeout: PUBLISH_TIMEOUT_MS }
  const alone = beginUnit(async (query, params) => await session.executeWrite(async tx => await runIn(tx, query, params), config))
  if (isLarge(job)) await prepareLarge(alone, job)
  const publication = await session.executeWrite(async tx => await publishIn(unitIn(tx), job), config)
  return { ...publication, writes: sumCounts(alone.counts, publication.writes) }
}

/** The one write path for regulations: one managed transaction puts a document in force, which the driver may retry as a whole. */
export function createPublisher (connection: Connection): Publisher {
  const { driver, database } = connection
  return {
    recognise: async key => await recognise(connection, key),
    async publish (analysis, at, { workGiven = false, mark = null } = {}) {
      checkSize(analysis.expression, analysis.provisions)
      const text = codePoints(analysis.expression.text)
      checkAnalysis(analysis, text)
      const job = { analysis, text, rows: documentRows(analysis, text), fingerprint: fingerprint(analysis), at, workGiven, mark, force: false }
      const session = driver.session({ database })
      try {
        return await publishJob(session, job)
      } catch (error) {
        throw toAppError(error, `publishing \`${analysis.expression.work}\``)
      } finally {
        await session.close()
      }
    },
    previous: async (document, parserRules) => await readPrevious(connection, document, parserRules),
    async enforceDue (at) {
      const day = at.slice(0, 10)
      const due = await run(connection, listDue, { day })
      if (due.length === 0) return 0
      const session = driver.session({ database })
      try {
        for (const one of due) await session.executeWrite(async tx => { await enforceDue(unitIn(tx), one, day) }, { timeout: PUBLISH_TIMEOUT_MS })
        return due.length
      } catch (error) {
        throw toAppError(error, 'bringing versions into force')
      } finally {
        await session.close()
      }
    }
  }
}
