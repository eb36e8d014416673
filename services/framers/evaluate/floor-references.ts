import { codePoints } from '../../norms/code-points.js'
import type { ReferencePrediction } from './score-references.js'

/** What the floor for references does, in one line. */
export const REFERENCE_FLOOR = 'every `§ n.n(x)`, `Article n(x)` and `paragraph (x)` that one pattern finds; `paragraph (x)` counts from the section it stands in'

const CITATION = /(?:§§?\s*|\b[Ss]ections? |\bArticles? )(?<number>\d+(?:\.\d+)?)(?<below>(?:\(\w{1,5}\))*)|\b[Pp]aragraphs? (?<steps>(?:\(\w{1,5}\))+)/gu

const steps = (below: string): string[] => [...below.matchAll(/\((\w+)\)/g)].map(([, step]) => step ?? '')

/** Section of a path without kind words: `1002/4` of `1002/4/a/1`. */
const sectionOf = (path: string): string => path.split('/').slice(0, 2).join('/')

function targetOf (path: string, groups: Record<string, string | undefined>): string {
  const { number, below, steps: own } = groups
  const base = number === undefined ? sectionOf(path) : number.replace('.', '/')
  return [base, ...steps(own ?? below ?? '')].join('/')
}

/** Citations by one pattern over the texts of the nodes. */
export function floorReferences (texts: ReadonlyMap<string, string>): ReferencePrediction {
  const references = [...texts].flatMap(([path, text]) => {
    const points = codePoints(text)
    return [...text.matchAll(CITATION)].map(match => ({
      path,
      start: points.fromUtf16(match.index),
      end: points.fromUtf16(match.index + match[0].length),
      quote: match[0],
      targets: [targetOf(path, match.groups ?? {})],
      isInternal: true
    }))
  })
  return { texts, references }
}
