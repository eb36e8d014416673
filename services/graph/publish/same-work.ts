import type { Expression } from '../../norms/expression.js'
import { AppError } from '../../errors.js'

/** Share of the shorter text's word triples that the other one must have to be a version of the same work. */
const RELATED = 0.05
/** Shorter texts than this many triples say too little. */
const ENOUGH = 40

/** All runs of three words. Single words do not tell laws apart: they share most of their vocabulary. */
function triples (text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const found = new Set<string>()
  for (let index = 2; index < words.length; index++) found.add(`${words[index - 2]} ${words[index - 1]} ${words[index]}`)
  return found
}

/** True where two texts can be versions of one work. */
export function areRelated (a: string, b: string): boolean {
  const [shorter, longer] = [triples(a), triples(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>]
  if (shorter.size < ENOUGH) return true
  let common = 0
  for (const triple of shorter) if (longer.has(triple)) common++
  return common / shorter.size >= RELATED
}

/**
 * Refuses a text that has little in common with the version before: two documents that happen to have the same title.
 * @throws AppError WORK_MISMATCH
 */
export function refuseOtherWork (next: Expression, previousText: string): void {
  if (areRelated(next.text, previousText)) return
  throw new AppError('WORK_MISMATCH', `\`${next.source}\` would become a new version of \`${next.work}\`, and has almost no words in common with it`, {
    place: { file: next.source },
    advice: `pass \`--work <another id>\` where it is another work, or \`--work ${next.work}\` where it really is a new version`
  })
}
