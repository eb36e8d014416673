import type { Config } from '../../services/config.js'
import type { Analysis } from '../../services/norms/analysis.js'
import type { ParseInput } from '../../services/ports.js'

/** How the command line has documents read. */
export interface Parsers {
  /** A document of any kind: whatever it holds, it cannot take the program with it. */
  document (input: ParseInput): Promise<Analysis>
  /** A line, or another short text, in this very process. */
  text (input: ParseInput): Promise<Analysis>
  close (): Promise<void>
}

/**
 * Largest text that is read in this process, in bytes: a few sentences, for which starting a process would take most of the time.
 * Whatever is longer has the limits of time and memory around it.
 */
const SMALL = 4_000

/** Beginnings of text, after blanks, that is no page of HTML, no JSON and no other XML. */
const PLAIN = /^\s*(?:[^\s<{[%]|\[[^\]{}"]{0,200}\]|<(?:!doctype html|html|head|body|main|article|section|div|p|h[1-6]|table|ul|ol)[\s>])/i

/** True for a short text whose reader works in one pass; PDF, Word, XML, JSON and all that is large are read apart. */
export function isSmallText (bytes: Uint8Array): boolean {
  if (bytes.length > SMALL || bytes.includes(0)) return false
  const begin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_000)).toString('latin1').replace(/^\u00EF\u00BB\u00BF/, '')
  return !begin.startsWith('PK\u0003\u0004') && (begin.trim() === '' || PLAIN.test(begin))
}

/** The parsers of the command line. Programs and processes are loaded and started where they are needed first. */
export function openParsers (config: Config): Parsers {
  const text = once(async () => {
    const [{ loadLexicon }, { parseText }] = await Promise.all([import('../../services/load-lexicon.js'), import('../../services/framers/parse-document.js')])
    const lexicon = await loadLexicon()
    return (input: ParseInput) => parseText(input, lexicon)
  })
  const sandbox = once(async () => {
    const [{ createSandboxedParser }, { sandboxLimits }] = await Promise.all([import('../../services/sandbox/create-sandboxed-parser.js'), import('../../services/sandbox/sandbox-limits.js')])
    return createSandboxedParser(sandboxLimits(config))
  })
  return {
    document: async input => isSmallText(input.bytes) ? (await text.get())(input) : await (await sandbox.get()).parse(input),
    text: async input => (await text.get())(input),
    close: async () => { if (sandbox.begun()) await (await sandbox.get()).close() }
  }
}

function once<T> (make: () => Promise<T>): { get (): Promise<T>, begun (): boolean } {
  let made: Promise<T> | null = null
  return { get: () => (made ??= make()), begun: () => made !== null }
}
