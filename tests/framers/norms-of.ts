import { parseText } from '../../services/framers/parse-document.js'
import type { Analysis } from '../../services/norms/analysis.js'
import { loadLexicon } from '../../services/load-lexicon.js'

const lexicon = await loadLexicon()

/** The analysis of a text that the test wrote, read as Markdown unless it is named otherwise. */
export const analyse = (text: string, source = 'rules.md'): Analysis =>
  parseText({ source, bytes: new TextEncoder().encode(text) }, lexicon)

/** The norms of a text, each in short: modality, bearer, action, and the other parts where there are any. */
export const normsOf = (text: string) => analyse(text).norms.map(norm => ({
  modality: norm.modality,
  bearer: norm.bearer?.text ?? null,
  action: norm.action.text,
  ...(norm.conditions.length > 0 ? { conditions: norm.conditions.map(part => `${part.kind}: ${part.text}`) } : {}),
  ...(norm.exceptions.length > 0 ? { exceptions: norm.exceptions.map(part => `${part.kind}: ${part.text}`) } : {}),
  ...(norm.deadline !== null ? { deadline: [norm.deadline.text, norm.deadline.duration] } : {})
}))
