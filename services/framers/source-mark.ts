import { createHash } from 'node:crypto'
import type { ParseInput, SourceMark } from '../ports.js'

/**
 * By what a document is recognised before it is parsed: its bytes, its name, what the user says of it, and the rules that
 * it is read by. The same mark means the same analysis. Null where the rules are not known.
 */
export function sourceMark ({ source, work = null, validFrom = null, bytes }: ParseInput, rules: string | null): SourceMark | null {
  if (rules === null) return null
  const hash = createHash('sha256').update(JSON.stringify([rules, source, work, validFrom])).update('\n').update(bytes)
  return { key: `sha256:${hash.digest('hex')}`, rules }
}
