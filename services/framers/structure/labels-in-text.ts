/** A block that says itself what it is: `Q: ...`, `Example 2 to paragraph (b)(2): ...`, `Note: ...`. */
export interface TextLabel {
  kind: 'QUESTION' | 'ANSWER' | 'EXAMPLE' | 'CALLOUT'
  /** The label as printed, without its colon. */
  heading: string | null
  /** True where nothing follows the label: its words come in the next block. */
  alone: boolean
  /** `(b)(2)` where the label says which paragraph it is about; else null. */
  about: string | null
}

const QUESTION = /^(?:Q|Question)\s*\d*\s*[:.)]\s*(?=\S)/
const ANSWER = /^(?:A|Answer)\s*\d*\s*:\s*(?=\S)/
const ANSWER_AFTER_QUESTION = /^(?:A|Answer)\s*\d*\s*[:.)]\s*(?=\S)/
const EXAMPLE = /^((?:example|scenario|case study|illustration|what if)s?(?:\s+(?:\d+|[A-Z]|[ivx]+))?(?:\s+(?:to|of|for)\s+(?:paragraphs?|section|article|§)\s*([^:]{0,40}))?)\s*(?::|—|–|\.(?=\s))/i
const NOTE = /^((?:editorial\s+)?(?:note|important|warning|caution|tip|remember|reminder|key points?|did you know|callout|attention)(?:\s+\d+)?(?:\s+(?:to|of)\s+(?:paragraphs?|section|article|§)\s*([^:]{0,40}))?)\s*(?::|—|–)/i
/** The alert of GitHub's Markdown: `[!NOTE]`. */
const ALERT = /^\[!(\w+)\]\s*/

const aboutOf = (words: string | undefined): string | null => /(\([A-Za-z0-9]{1,5}\))+/.exec(words ?? '')?.[0] ?? null

/** Reads the label that a text begins with; null where it has none. */
export function readTextLabel (text: string, afterQuestion: boolean, isQuote: boolean): TextLabel | null {
  if (QUESTION.test(text)) return { kind: 'QUESTION', heading: null, alone: false, about: null }
  if ((afterQuestion ? ANSWER_AFTER_QUESTION : ANSWER).test(text)) return { kind: 'ANSWER', heading: null, alone: false, about: null }
  const alert = ALERT.exec(text)
  if (alert !== null) return { kind: 'CALLOUT', heading: alert[1] as string, alone: alert[0].length === text.length, about: null }
  for (const [kind, pattern] of [['EXAMPLE', EXAMPLE], ['CALLOUT', NOTE]] as const) {
    const match = pattern.exec(text)
    if (match === null) continue
    if (!isQuote && !match[0].endsWith(':') && match[2] === undefined) continue
    return { kind, heading: (match[1] as string).trim(), alone: match[0].length === text.trimEnd().length, about: aboutOf(match[2]) }
  }
  return null
}
