import type { ProvisionDraft } from '../draft.js'
import { splitClauses } from './clauses.js'
import type { CueHit } from './clause.js'
import { pointWords } from './point-words.js'
import type { Place } from './reading.js'
import { beginsWithVerb } from './word-class.js'

const INSTANCE = /(?:such as|including|for example|e\.g\.|[^,]{40},\sinter alia)$/i

export function pointsHaveOwnCue ({ text, lexicon }: Place, children: readonly ProvisionDraft[]): boolean {
  let own = 0
  for (const child of children) {
    const range = pointWords(text, child)
    const to = Math.min(range.to, child.ownTo)
    const hits = lexicon.cues.find(text, range.from, to).filter((hit): hit is CueHit => hit.rule.emits.part === 'cue' && hit.rule.emits.form !== 'COMMAND')
    const clause = splitClauses(text, lexicon, { from: range.from, to }, hits)[0]
    const semicolon = text.indexOf(';', range.from)
    if (clause !== undefined && clause.cue.from > clause.subjectFrom && (semicolon < 0 || semicolon > clause.cue.from)) own++
  }
  return own * 2 > children.length
}

/** `either: (a) Union law; or (b) …`: things joined by `or`, not deeds. */
export function isAlternative ({ text }: Place, open: string, children: readonly ProvisionDraft[]): boolean {
  if (INSTANCE.test(open)) return true
  const last = children.at(-2)
  if (last === undefined || !/[;,]\s*or\s*$/.test(text.slice(last.from, last.to))) return false
  if (open === '' || /^(?:either|only)$/i.test(open)) return false
  return !children.every(child => {
    const range = pointWords(text, child)
    return beginsWithVerb(text.slice(range.from, Math.min(range.to, range.from + 60)))
  })
}
