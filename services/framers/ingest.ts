import { setImmediate } from 'node:timers/promises'
import { AppError } from '../errors.js'
import type { Host, ParseInput, Parser, Publication, Publisher } from '../ports.js'

/** What became of one document: published, or refused with the reason; a refused one has written nothing. */
export type IngestOutcome =
  | { source: string, publication: Publication, error: null }
  | { source: string, publication: null, error: AppError }

export interface IngestOptions {
  /** Called after each document, in their order. */
  onProgress?: (outcome: IngestOutcome) => void | Promise<void>
  /** Stops before the next document: the one at work is finished, so that each is in the graph whole or not at all. */
  signal?: AbortSignal
}

type IngestPorts = { parser: Parser, publisher: Publisher, host: Pick<Host, 'now'> }

/**
 * Analyses and publishes documents one after another, each in one transaction. A document that cannot be
 * read is an outcome with its error and does not stop the others; trouble with the database does.
 * @throws AppError DATABASE_*, INTERRUPTED
 */
export async function ingest (
  ports: IngestPorts,
  documents: Iterable<ParseInput> | AsyncIterable<ParseInput>,
  { onProgress, signal }: IngestOptions = {}
): Promise<IngestOutcome[]> {
  const outcomes: IngestOutcome[] = []
  const sources = new Map<string, { source: string, hash: string }>()
  for await (const document of documents) {
    if (signal?.aborted === true) throw new AppError('INTERRUPTED', `stopped before \`${document.source}\``)
    const outcome = await ingestOne(ports, document, sources)
    outcomes.push(outcome)
    await onProgress?.(outcome)
    await setImmediate()
  }
  return outcomes
}

async function ingestOne (
  ports: IngestPorts, document: ParseInput, sources: Map<string, { source: string, hash: string }>
): Promise<IngestOutcome> {
  const { source } = document
  try {
    const analysis = await ports.parser.parse(document)
    const { work, hash } = analysis.expression
    const first = sources.get(work)
    if (first !== undefined && first.hash !== hash) throw repeated(work, first.source, source)
    sources.set(work, { source, hash })
    const workGiven = document.work !== undefined && document.work !== null
    return { source, publication: await ports.publisher.publish(analysis, ports.host.now(), { workGiven }), error: null }
  } catch (error) {
    if (error instanceof AppError && ofTheDocument(error)) return { source, publication: null, error }
    throw error
  }
}

/** Trouble with the document alone: too much for one transaction, and an analysis that does not hold together, are such as well. */
const ofTheDocument = (error: AppError): boolean => /^(INPUT_|WORK_|DATABASE_LIMIT$|INTERNAL$)/.test(error.code)

/** Two files of one run are two regulations, not two versions of one: publishing both would retire the norms of the first. */
const repeated = (work: string, first: string, second: string): AppError =>
  new AppError('WORK_REPEATED', `\`${second}\` has the work id \`${work}\`, as \`${first}\` had before it in this run`, {
    place: { file: second },
    advice: 'give each its own id: `work:` in the front matter, or `--work` with one file at a time'
  })
