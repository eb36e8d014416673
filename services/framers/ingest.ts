import { setImmediate } from 'node:timers/promises'
import { AppError } from '../errors.js'
import type { Analysis } from '../norms/analysis.js'
import type { Host, ParseInput, Parser, Publication, Publisher, Recognised, SourceMark } from '../ports.js'
import { readAhead } from './read-ahead.js'
import { sourceMark } from './source-mark.js'

/** What became of one document: published, or refused with the reason; a refused one has written nothing. */
export type IngestOutcome =
  | { source: string, publication: Publication, error: null }
  | { source: string, publication: null, error: AppError }

/** A document, or the reason why its bytes could not be had: it keeps its place among the others. */
export type Incoming = ParseInput | { source: string, error: AppError }

export interface IngestOptions {
  /** Called after each document, in their order. */
  onProgress?: (outcome: IngestOutcome) => void | Promise<void>
  /** Stops before the next document: the one at work is finished, so that each is in the graph whole or not at all. */
  signal?: AbortSignal
}

type IngestPorts = { parser: Parser, publisher: Publisher, host: Pick<Host, 'now'> }

/** So many documents, or so many bytes of them, are at work before the one that is published. */
const AHEAD = { items: 4, size: 8_000_000, sizeOf: (coming: Incoming): number => 'bytes' in coming ? coming.bytes.length : 0 }

/**
 * Publishes documents one after another, each in one transaction, while the next ones are parsed already. One that stands in
 * the graph as it is is recognised by its bytes and not parsed again. A document that cannot be read is an outcome with its
 * error and does not stop the others; trouble with the database does.
 * @throws AppError DATABASE_*, INTERRUPTED, PARSER_BUSY
 */
export async function ingest (
  ports: IngestPorts,
  documents: Iterable<Incoming> | AsyncIterable<Incoming>,
  { onProgress, signal }: IngestOptions = {}
): Promise<IngestOutcome[]> {
  const outcomes: IngestOutcome[] = []
  const sources: Sources = new Map()
  const ending = new AbortController()
  const start = async (coming: Incoming): Promise<Prepared> => await prepare(ports, coming, ending.signal)
  try {
    for await (const { result } of readAhead(documents, start, AHEAD)) {
      const prepared = await result
      if (signal?.aborted === true) throw new AppError('INTERRUPTED', `stopped before \`${prepared.source}\``)
      const outcome = await finish(ports, prepared, sources)
      outcomes.push(outcome)
      await onProgress?.(outcome)
      await setImmediate()
    }
  } finally {
    ending.abort()
  }
  return outcomes
}

/** Which text came first under which work, in one run. */
type Sources = Map<string, { source: string, hash: string }>

/** What is known of a document when its turn comes; whatever failed is told then. */
type Prepared = { source: string } & (
  | { kind: 'FAILED', error: unknown }
  | { kind: 'RECOGNISED', recognised: Recognised }
  | { kind: 'PARSED', analysis: Analysis, workGiven: boolean, mark: SourceMark | null }
)

async function prepare ({ parser, publisher }: IngestPorts, coming: Incoming, signal: AbortSignal): Promise<Prepared> {
  const { source } = coming
  if ('error' in coming) return { source, kind: 'FAILED', error: coming.error }
  try {
    const mark = sourceMark(coming, parser.rules)
    const recognised = mark === null ? null : await publisher.recognise(mark.key)
    if (recognised !== null) return { source, kind: 'RECOGNISED', recognised }
    const workGiven = coming.work !== undefined && coming.work !== null
    return { source, kind: 'PARSED', analysis: await parser.parse({ ...coming, previous: await publisher.previous(coming, parser.rules) }, { signal }), workGiven, mark }
  } catch (error) {
    return { source, kind: 'FAILED', error }
  }
}

async function finish (ports: IngestPorts, prepared: Prepared, sources: Sources): Promise<IngestOutcome> {
  const { source } = prepared
  try {
    return { source, publication: await publish(ports, prepared, sources), error: null }
  } catch (error) {
    if (error instanceof AppError && ofTheDocument(error)) return { source, publication: null, error }
    throw error
  }
}

async function publish ({ publisher, host }: IngestPorts, prepared: Prepared, sources: Sources): Promise<Publication> {
  const { source } = prepared
  if (prepared.kind === 'FAILED') throw prepared.error
  const { work, hash } = prepared.kind === 'RECOGNISED' ? { work: prepared.recognised.publication.work, hash: prepared.recognised.hash } : prepared.analysis.expression
  const first = sources.get(work)
  if (first !== undefined && first.hash !== hash) throw repeated(work, first.source, source)
  sources.set(work, { source, hash })
  if (prepared.kind === 'RECOGNISED') return prepared.recognised.publication
  return await publisher.publish(prepared.analysis, host.now(), { workGiven: prepared.workGiven, mark: prepared.mark })
}

/** Trouble with the document alone: too much for one transaction, and an analysis that does not hold together, are such as well. */
const ofTheDocument = (error: AppError): boolean => /^(INPUT_|WORK_|DATABASE_LIMIT$|INTERNAL$)/.test(error.code)

/** Two files of one run are two regulations, not two versions of one: publishing both would retire the norms of the first. */
const repeated = (work: string, first: string, second: string): AppError =>
  new AppError('WORK_REPEATED', `\`${second}\` has the work id \`${work}\`, as \`${first}\` had before it in this run`, {
    place: { file: second },
    advice: 'give each its own id: `work:` in the front matter, or `--work` with one file at a time'
  })
