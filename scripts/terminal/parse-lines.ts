import { records } from '../../services/norms/record.js'
import type { Parsed } from '../input/parsed.js'
import { outline } from './outline.js'
import type { Style } from './style.js'

/** What `studio parse` prints for one document: its records, or its outline; for one that failed, a diagnostic record. */
export function * parseLines (result: Parsed, json: boolean, style: Style): Generator<string> {
  const place = result.line === null ? {} : { line: result.line }
  if (result.analysis !== null) {
    if (json) for (const record of records(result.analysis)) yield JSON.stringify({ ...record, ...place })
    else {
      if (result.line !== null) yield style.dim(`line ${result.line}`)
      yield * outline(result.analysis, style)
      yield ''
    }
  } else if (json) {
    const { source, error, failed } = result
    yield JSON.stringify({
      type: 'diagnostic', ruleId: error.code, severity: failed ? 'ERROR' : 'INFO', message: error.message, provision: null, start: null, end: null, source, ...place
    })
  }
}
