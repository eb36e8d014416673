import * as z from 'zod'
import { AppError } from '../errors.js'
import type { AnchorCheck, AnchorDecision } from '../norms/anchor-check.js'
import type { Findings, Host } from '../ports.js'

const Note = z.string().max(2_000).nullable()

/**
 * Records what a person decided about an anchor that did not verify, with the time of now; the same again changes nothing.
 * @throws AppError INPUT_INVALID, NOT_FOUND, DATABASE_*
 */
export async function resolveAnchor (
  ports: { findings: Findings, host: Host },
  { id, decision, candidate, note }: { id: string, decision: AnchorDecision, candidate: number | null, note: string | null }
): Promise<AnchorCheck> {
  if (!Note.safeParse(note).success) throw new AppError('INPUT_INVALID', 'note: it has more than 2,000 characters')
  return await ports.findings.resolveAnchor(id, decision, ports.host.now(), { candidate, note })
}
