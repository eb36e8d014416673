import type { Parser } from '../ports.js'
import type { Lexicon } from './extract/lexicon.js'
import { parseDocument } from './parse-document.js'
import type { ReadTools } from './read/read-document.js'

/** A parser that works in this very process: for trusted documents, tests and benchmarks. */
export const createParser = (lexicon: Lexicon, rules: string | null = null, tools: ReadTools = {}): Parser =>
  ({ rules, parse: async input => await parseDocument(input, lexicon, tools, rules ?? undefined) })
