import { extname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../services/errors.js'
import type { Analysis } from '../../services/norms/analysis.js'
import { slug } from '../../services/norms/ids.js'
import type { Found, Input } from './inputs.js'
import { lines } from './lines.js'
import type { Parsers } from './parse-apart.js'
import { readLimited } from './read-limited.js'

/** A document that was parsed, or the reason why not. `line` where every line is a document. */
export type Parsed = { source: string, line: number | null } & (
  | { analysis: Analysis, error: null, failed: false }
  /** `failed` is false for an empty line, which is nothing to complain about. */
  | { analysis: null, error: AppError, failed: boolean }
)

interface ParseOptions { eachLine: boolean, work?: string, validFrom?: string, limit: number }

/** Parses one input after the other, as they are asked for; a document that fails does not stop the others. */
export async function * parsed (found: readonly Found[], parsers: Parsers, options: ParseOptions): AsyncGenerator<Parsed> {
  const documents = found.filter(({ input }) => input !== null).length
  if (options.work !== undefined && documents > 1) {
    throw new AppError('USAGE', `\`--work\` names one document, and ${documents} are given`)
  }
  for (const { input, error } of found) {
    if (input === null) yield failure(error.details.place?.file ?? '', null, error)
    else if (options.eachLine) yield * parsedLines(input, parsers, options)
    else yield await parsedWhole(input, parsers, options)
    // Lets Ctrl-C and a closed pipe be noticed between two long documents.
    await setImmediate()
  }
}

const parsedWhole = (input: Input, parsers: Parsers, { limit, work, validFrom }: ParseOptions): Promise<Parsed> =>
  attempt(input.source, null, async () => {
    const bytes = await readLimited(input.open(), input.source, limit)
    return await parsers.document({ source: input.source, bytes, work: work ?? null, validFrom: validFrom ?? null })
  })

async function * parsedLines (input: Input, parsers: Parsers, options: ParseOptions): AsyncGenerator<Parsed> {
  const { source } = input
  const work = options.work ?? (slug(source.slice(0, source.length - extname(source).length)) || 'lines')
  try {
    for await (const { number, bytes } of lines(input.open(), source, options.limit)) {
      // Each line needs a work of its own, or the ids of its norms would be those of the line before.
      yield await attempt(source, number, async () => await parsers.text({ source, bytes, work: `${work}-line-${number}`, validFrom: options.validFrom ?? null }))
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    yield failure(source, null, error)
  }
}

async function attempt (source: string, line: number | null, parse: () => Promise<Analysis>): Promise<Parsed> {
  try {
    return { source, line, analysis: await parse(), error: null, failed: false }
  } catch (error) {
    if (error instanceof AppError) return failure(source, line, line === null ? error : atLine(error, source, line))
    throw error
  }
}

/** Where every line is a document, the place is the line of the file, not of the document. */
const atLine = (error: AppError, file: string, line: number): AppError =>
  new AppError(error.code, error.message, { ...error.details, place: { file, line } })

const failure = (source: string, line: number | null, error: AppError): Parsed =>
  ({ source, line, analysis: null, error, failed: line === null || error.code !== 'INPUT_EMPTY' })
