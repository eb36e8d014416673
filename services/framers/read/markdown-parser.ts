import Parser from 'markdown-it'
import type { Env, MarkdownIt, Token } from 'markdown-it'
import { footnotes } from './markdown-footnotes.js'

/** Deeper than the caps of `markdown-pieces.ts` let lists and quotes become: the parser drops what is deeper. */
const MAX_LEVEL = 200
/** Brackets inside brackets; deeper ones are words. */
const MAX_BRACKETS = 20

const asWritten = (words: string): string => words

function createParser (maxNesting: number): MarkdownIt {
  const parser = new Parser({ html: true, linkify: false, typographer: false, maxNesting })
  footnotes(parser)
  // Addresses are never shown or followed: the words of a link count, wherever it leads.
  parser.validateLink = () => true
  parser.normalizeLink = asWritten
  parser.normalizeLinkText = asWritten
  return parser
}

const forBlocks = createParser(MAX_LEVEL)
const forWords = createParser(MAX_BRACKETS)

/** Words without any of these are what they say. */
const MARKS = /[\\`*_~[<&]/

/** The blocks of a piece; `env` gathers link and footnote definitions. `deep`: nested beyond what the parser keeps. */
export function parseBlocks (source: string, env: Env): { tokens: Token[], deep: boolean } {
  const tokens: Token[] = []
  forBlocks.block.parse(source, forBlocks, env, tokens)
  return { tokens, deep: tokens.some(token => token.level >= MAX_LEVEL - 1) }
}

/** The words of one block and their marks; null where they have none. All blocks must have been parsed before. */
export function parseWords (content: string, env: Env): Token[] | null {
  if (!MARKS.test(content)) return null
  const tokens: Token[] = []
  forWords.inline.parse(content, forWords, env, tokens)
  return tokens
}
