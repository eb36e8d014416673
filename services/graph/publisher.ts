import type { Publisher } from '../ports.js'
import { codePoints } from '../norms/code-points.js'
import type { Connection } from './connection.js'
import { toAppError } from './driver-errors.js'
import { checkAnalysis } from './publish/check-analysis.js'
import { documentRows } from './publish/document-rows.js'
import { fingerprint } from './publish/fingerprint.js'
import { publishIn } from './publish/publish-in.js'
import { beginUnit } from './publish/unit.js'

/** Longest time for the transaction of one document: a large one takes more than a request may. */
const PUBLISH_TIMEOUT_MS = 300_000

/** The one write path for regulations: one managed transaction per document, which the driver may retry as a whole. */
export function createPublisher ({ driver, database }: Connection): Publisher {
  return {
    async publish (analysis, at, { workGiven = false } = {}) {
      const text = codePoints(analysis.expression.text)
      checkAnalysis(analysis, text)
      const job = { analysis, text, rows: documentRows(analysis, text), fingerprint: fingerprint(analysis), at, workGiven, force: false }
      const session = driver.session({ database })
      try {
        return await session.executeWrite(async tx => await publishIn(beginUnit(tx), job), { timeout: PUBLISH_TIMEOUT_MS })
      } catch (error) {
        throw toAppError(error, `publishing \`${analysis.expression.work}\``)
      } finally {
        await session.close()
      }
    }
  }
}
