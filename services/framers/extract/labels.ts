import type { Range } from '../draft.js'

/** `(B) `, `b. `, `12.3 `, `2 This`: the number of a clause that is printed in its line. */
const NUMBER = /^(?:\(?(?:[A-Za-z]|\d{1,3}[A-Z]{0,3}|[ivx]{2,5})\)|(?:[A-Za-z]|[ivx]{2,5})\.|\d{1,3}(?:\.\d{1,3}){1,3}\.?|\d{1,3}[.)]|\d{1,3}\s\d{1,3}(?=\s\([A-Za-z]\))|\d{1,2}(?=\s(?:The|This|Each|Any|All|Neither|Either|No|If|In|Upon|Where|For|["“])))\s+(?=[\p{L}"“(])/u
/** `GOVERNING LAW This Agreement …`: a heading in capitals that runs into its text. A single word only where it is long: `ASE Kaohsiung` is a name. */
const HEADING = /^(?:\p{Lu}{4,}(?=\s(?:Except|Unless|If|The|This|These|Each|Any|All|No|In|Upon|For|Either|Neither|Such|When|Where|Both)\s)|\p{Lu}{7,}|\p{Lu}{2,}[,;&/-]*(?:\s(?:\p{Lu}{2,}[,;]?|&|\/)){1,14})[.:]?\s(?=(?:\(?[A-Z0-9]{1,3}[.)]\s)?(?:["“]?\p{Lu}\p{Ll}|["“]\p{Lu}|A\s\p{Ll}))/u

/** First position of a range behind marks, numbers and a heading in capitals: where its words begin. */
export function skipLabels (text: string, { from, to }: Range): number {
  let at = from
  for (let step = 0; step < 4 && at < to; step++) {
    const words = text.slice(at, Math.min(to, at + 200))
    const label = NUMBER.exec(words) ?? HEADING.exec(words)
    if (label === null) return at
    at += label[0].length
  }
  return Math.min(at, to)
}
