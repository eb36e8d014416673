import { AppError } from '../errors.js'
import type { Finding } from '../norms/finding.js'
import { FindingInput } from '../norms/finding.js'
import type { Findings, Host } from '../ports.js'

/**
 * Records a finding about a norm, with an id and the time of now; the same again with the same key gives what was recorded first.
 * @throws AppError INPUT_INVALID for a field of the wrong shape, KEY_REUSED for a key that stands for another finding, NOT_FOUND where there is no such norm, DATABASE_*
 */
export async function recordFinding (ports: { findings: Findings, host: Host }, input: FindingInput): Promise<Finding> {
  const parsed = FindingInput.safeParse(input)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new AppError('INPUT_INVALID', `finding: \`${issue?.path.join('.') ?? ''}\`: ${issue?.message ?? 'invalid'}`)
  }
  return await ports.findings.record(parsed.data, ports.host.newId(), ports.host.now())
}
