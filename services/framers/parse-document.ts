import { AppError } from '../errors.js'
import type { ParseInput } from '../ports.js'
import type { Analysis } from '../norms/analysis.js'
import { expressionId, slug, WORK_ID } from '../norms/ids.js'
import { sha256 } from '../norms/hash.js'
import type { DiagnosticDraft, ProvisionDraft, Range, SentenceDraft } from './draft.js'
import { extractDefinitions } from './extract/definitions.js'
import { extractNorms } from './extract/extract-norms.js'
import type { Lexicon } from './extract/lexicon.js'
import { ownWords } from './extract/own-words.js'
import { extractReferences } from './extract/references.js'
import { lexiconVersion } from './extract/lexicon-version.js'
import { MAX_SENTENCE, splitSentences } from './extract/sentences.js'
import { takeOver } from './extract/take-over.js'
import { aliasesOf, inCodeOf } from './link/aliases.js'
import { citeHeadings, withHeadings } from './link/cite-headings.js'
import { provisionIndex } from './link/provision-index.js'
import { citeOwnWork } from './link/cite-own-work.js'
import { resolveReferences } from './link/resolve-references.js'
import { linkTermUses } from './link/term-uses.js'
import { takeGivenReferences, takeGivenTerms } from './link/take-given.js'
import { toAnalysis } from './link/to-analysis.js'
import { readDocument, readTextDocument } from './read/read-document.js'
import type { ReadTools } from './read/read-document.js'
import type { SourceDocument } from './read/source-document.js'
import { buildProvisions } from './structure/build-provisions.js'
import { normativeOf } from './structure/normative.js'
import { validFromOf } from './valid-from.js'

/**
 * The whole pure pipeline: read, structure, extract, link, verify. The same bytes, name and rules give the same analysis.
 * @throws AppError INPUT_EMPTY, INPUT_SCANNED, INPUT_BINARY, INPUT_ENCODING, INPUT_UNSUPPORTED, INPUT_INVALID, INPUT_TOO_LARGE
 */
export async function parseDocument (input: ParseInput, lexicon: Lexicon, tools: ReadTools = {}, rules = lexiconVersion(lexicon)): Promise<Analysis> {
  return analyseDocument(await readDocument(input, tools), input, lexicon, rules)
}

/** The same, at once, for the formats that are text: plain text, Markdown and HTML. */
export const parseText = (input: ParseInput, lexicon: Lexicon): Analysis => analyseDocument(readTextDocument(input), input, lexicon)

/**
 * Structure, extraction and links of a document that was read. Pure. `rules` is the version of all that the norms of given words
 * depend on: only what was found under the same one before is taken over.
 */
export function analyseDocument (document: SourceDocument, input: Pick<ParseInput, 'source' | 'work' | 'validFrom' | 'previous'>, lexicon: Lexicon, rules = lexiconVersion(lexicon)): Analysis {
  const { text } = document
  const { provisions, title, diagnostics } = buildProvisions(document)
  const words = provisions.map(provision => ({ provision, range: ownWords(text, provision) }))
  const placed = words.map(({ provision, range }) => ({ provision, sentences: splitSentences(text, range.from, range.to) }))
  const index = provisionIndex(provisions)
  const aliases = [...new Set([...document.aliases, ...aliasesOf({ title, text, provisions, meta: document.meta })])]
  const resolved = resolveReferences(text, extractReferences(text, words), index, inCodeOf(aliases, provisions))
  const found = withHeadings(citeOwnWork(resolved.references, aliases, provisions), citeHeadings(text, words, index))
  const references = takeGivenReferences(document.given, provisions, found).sort((a, b) => a.from - b.from)
  const definitions = takeGivenTerms(document.given, placed, extractDefinitions(document, placed, lexicon))
  const stating = normativeOf(provisions, document.given)
  const before = input.previous?.rules === rules ? takeOver(text, stating, input.previous, document.format === 'AKN') : { norms: [], known: new Set<string>(), toRead: stating.length }
  const hash = sha256(text)
  const work = workId(input, document, title)
  const analysis = toAnalysis({
    expression: {
      id: expressionId(work, hash), work, source: input.source, title, format: document.format, aliases, validFrom: validFromOf(input.validFrom ?? document.validFrom, document.meta, text), language: document.language, hash, text
    },
    document,
    provisions,
    sentences: placed.flatMap(({ provision, sentences }): SentenceDraft[] => sentences.map(range => ({ ...range, provision: provision.eId }))),
    definitions,
    uses: linkTermUses(text, words, definitions, references),
    references,
    norms: extractNorms(text, stating, new Map(placed.map(({ provision, sentences }) => [provision.eId, sentences])), lexicon, before),
    diagnostics: [...document.diagnostics, ...diagnostics, ...resolved.diagnostics, ...unread(placed)]
  })
  return { ...analysis, extraction: { rules, extracted: before.toRead, reused: stating.length - before.toRead } }
}

/** Sentences that are too long to be read: that they gave no norm must not look as if there was none. */
function unread (placed: ReadonlyArray<{ provision: ProvisionDraft, sentences: readonly Range[] }>): DiagnosticDraft[] {
  return placed.flatMap(({ provision, sentences }) => sentences.filter(({ from, to }) => to - from > MAX_SENTENCE).map(({ from, to }): DiagnosticDraft => ({
    ruleId: 'sentence.too-long',
    severity: 'WARNING',
    message: `a sentence of ${to - from} characters was not read for norms: the longest that is read has ${MAX_SENTENCE}`,
    provision: provision.eId,
    from,
    to
  })))
}

/**
 * The user's word first, then the document's own, then its title, then the name of the file. What a document says of
 * itself is text from outside: an id that is none is made one.
 * @throws AppError INPUT_INVALID where the user's own is none
 */
function workId (input: Pick<ParseInput, 'source' | 'work'>, document: SourceDocument, title: string): string {
  if (input.work !== undefined && input.work !== null) {
    if (WORK_ID.test(input.work)) return input.work
    throw new AppError('INPUT_INVALID', 'the id of a work must begin with a letter or digit and have up to 200 letters, digits and . _ : / - only')
  }
  const name = input.source.split(/[\\/]/).at(-1) ?? ''
  const own = [document.meta['work'], document.meta['id']].map(id => id === undefined || WORK_ID.test(id.trim()) ? id?.trim() : slug(id))
  return [...own, slug(title), slug(name.replace(/\.[^.]+$/, ''))].find(id => id !== undefined && id !== '') ?? 'work'
}
