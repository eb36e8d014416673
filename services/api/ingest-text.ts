import type { Ports, Publication } from '../ports.js'

/**
 * Ingests one document that came as text. The language tools are loaded with the first one: most servers only read.
 * @throws AppError INPUT_*, WORK_MISMATCH, DATABASE_*
 */
export async function ingestText (ports: Ports, document: { source: string, content: string, work: string | null }): Promise<Publication> {
  const { ingest } = await import('../framers/ingest.js')
  const { source, content, work } = document
  const [outcome] = await ingest(ports, [{ source, bytes: Buffer.from(content, 'utf8'), work }])
  if (outcome === undefined) throw new Error('one document has one outcome')
  if (outcome.error !== null) throw outcome.error
  return outcome.publication
}
