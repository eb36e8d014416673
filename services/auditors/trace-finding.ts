import * as z from 'zod'
import type { Trace } from '../norms/trace.js'
import type { Findings } from '../ports.js'

const FindingId = z.uuid()

/**
 * Follows a finding to the exact words of its clause; null where there is no such finding.
 * @throws AppError DATABASE_*
 */
export async function traceFinding (ports: { findings: Findings }, id: string): Promise<Trace | null> {
  return FindingId.safeParse(id).success ? await ports.findings.trace(id) : null
}
