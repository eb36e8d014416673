import { parse } from 'yaml'
import type { DiagnosticDraft } from '../draft.js'

/** Longest front matter that is read as YAML. */
const MAX_LENGTH = 100_000

/** Most items of one list that are kept. */
const MAX_ITEMS = 100

/** Keys whose values are text, number or truth, as text; lists of texts as one text, line by line; a broken front matter is told and ignored. */
export function parseFrontMatter (yaml: string): { meta: Record<string, string>, diagnostics: DiagnosticDraft[] } {
  const meta: Record<string, string> = {}
  try {
    if (yaml.length > MAX_LENGTH) throw new Error('too long')
    const value: unknown = parse(yaml, { maxAliasCount: 20, logLevel: 'silent' })
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [key, entry] of Object.entries(value)) {
        if (key === '__proto__') continue
        if (Array.isArray(entry) && entry.every(item => typeof item === 'string')) meta[key] = entry.slice(0, MAX_ITEMS).join('\n')
        else if (typeof entry === 'string' || typeof entry === 'number' || typeof entry === 'boolean') meta[key] = String(entry)
      }
    }
    return { meta, diagnostics: [] }
  } catch {
    return { meta, diagnostics: [{ ruleId: 'read/front-matter', severity: 'WARNING', message: 'the front matter is not valid YAML and was ignored', provision: null, from: null, to: null }] }
  }
}
