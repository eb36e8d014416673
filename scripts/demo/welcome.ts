import type { GraphReader } from '../../services/ports.js'
import type { Style } from '../terminal/style.js'
import { count } from '../terminal/summary.js'

type Counts = Awaited<ReturnType<GraphReader['counts']>>

interface Welcome { url: string, page: boolean, counts: Counts, finding: string, seconds: number, token: boolean }

/** A query to paste: it asks for the trace of the finding. */
export const traceQuery = (finding: string): string => `{
  trace(findingId: "${finding}") {
    finding { title state }
    norm { modality statement }
    clause { label text }
    anchor { start end quote state }
    document { title hash }
  }
}`

/** What `studio start` says when all is ready. */
export function * welcome ({ url, page, counts, finding, seconds, token }: Welcome, style: Style): Generator<string> {
  yield ''
  yield style.bold(`Alignment Studio is ready after ${seconds.toFixed(1)} s`)
  yield ''
  yield `  ${page ? 'page  ' : 'API   '}  ${style.cyan(`${url}${page ? '/graphiql' : '/graphql'}`)}`
  yield `  graph   ${[count(counts.works, 'work'), count(counts.provisions, 'provision'), count(counts.norms, 'norm'), count(counts.definitions, 'definition'), count(counts.references, 'reference')].join(', ')}`
  if (token) yield '  access  every request needs the header `Authorization: Bearer <STUDIO_TOKEN>`'
  yield ''
  yield '  a query to paste:'
  yield ''
  for (const line of traceQuery(finding).split('\n')) yield `    ${line}`
  yield ''
  yield '  in a second terminal, the same from the command line:'
  yield ''
  yield `    ${style.bold(`npx studio trace ${finding}`)}`
  yield ''
  yield style.dim('Ctrl-C stops everything; what was ingested stays')
}
