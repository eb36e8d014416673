import type { IngestOutcome } from '../../services/framers/ingest.js'
import type { Publication, WriteCounts } from '../../services/ports.js'
import { oneLine } from './printable.js'
import type { Style } from './style.js'
import { count } from './summary.js'

/** One line about what became of a document. */
export function publicationLine (outcome: IngestOutcome, json: boolean, style: Style): string {
  const { source, publication, error } = outcome
  if (json) {
    return JSON.stringify(publication === null
      ? { type: 'refusal', source, code: error.code, message: error.message }
      : { type: 'publication', source, ...publication })
  }
  return publication === null ? `${style.red('REFUSED')}   ${oneLine(source)}` : published(source, publication, style)
}

/** What a version says of the day on which it applies, of anchors that a person must look at, and of how much was read anew. */
function remarks ({ current, validFrom, anchors, extraction }: Publication): string {
  const waiting = anchors.REPAIRED + anchors.AMBIGUOUS + anchors.BROKEN
  return [
    current ? '' : validFrom === null ? ', not in force' : `, not in force today (valid from ${validFrom})`,
    waiting === 0 ? '' : `, ${count(waiting, 'quotation')} to look at`,
    extraction === null || extraction.reused === 0 ? '' : `, norms read in ${extraction.extracted} provisions and taken over in ${extraction.reused}`
  ].join('')
}

function published (source: string, publication: Publication, style: Style): string {
  const { status, work, provisions, norms, diagnostics, writes } = publication
  const paint = status === 'UNCHANGED' ? style.dim : style.green
  const changed = status === 'UNCHANGED'
    ? `${count(norms.kept, 'norm')}`
    : `norms ${norms.kept} kept, ${norms.added} added, ${norms.retired} retired`
  return `${paint(status.padEnd(9))} ${style.bold(work)} ${style.dim(`(${oneLine(source)})`)}: ${count(provisions, 'provision')}, ${changed}${remarks(publication)}, ${count(written(writes), 'write')}${diagnostics === 0 ? '' : `, ${count(diagnostics, 'diagnostic')}`}`
}

/** Everything that a document changed in the graph: nodes, relationships and properties. */
export const written = ({ nodesCreated, nodesDeleted, relationshipsCreated, relationshipsDeleted, propertiesSet }: WriteCounts): number =>
  nodesCreated + nodesDeleted + relationshipsCreated + relationshipsDeleted + propertiesSet

/** The closing line of a run. */
export function totalsLine (outcomes: readonly IngestOutcome[]): string {
  const done = outcomes.flatMap(({ publication }) => publication ?? [])
  const of = (status: Publication['status']): number => done.filter(publication => publication.status === status).length
  const sum = (pick: (publication: Publication) => number): number => done.reduce((total, publication) => total + pick(publication), 0)
  return [
    count(outcomes.length, 'document'),
    `${of('CREATED')} created, ${of('UPDATED')} updated, ${of('UNCHANGED')} unchanged, ${outcomes.length - done.length} refused`,
    count(sum(({ provisions }) => provisions), 'provision'),
    count(sum(({ norms }) => norms.kept + norms.added), 'norm'),
    count(sum(({ writes }) => written(writes)), 'write')
  ].join(' · ')
}
