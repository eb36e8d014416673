import { AppError } from '../errors.js'
import type { Ports, Publication } from '../ports.js'

interface Given { source: string, content: string | null, contentBase64: string | null, work: string | null, validFrom: string | null }

/**
 * Ingests one document that came with a request, as text or as bytes. The workflow is loaded with the first one: most
 * servers only read.
 * @throws AppError INPUT_*, WORK_MISMATCH, DATABASE_*, PARSER_BUSY
 */
export async function ingestDocument (ports: Ports, given: Given, limit: number): Promise<Publication> {
  const { source, work, validFrom } = given
  const bytes = bytesOf(given)
  if (bytes.length > limit) {
    throw new AppError('INPUT_TOO_LARGE', `\`${source}\` is larger than ${limit} bytes`, { place: { file: source }, advice: 'split it, or raise STUDIO_MAX_DOCUMENT_BYTES' })
  }
  const { ingest } = await import('../framers/ingest.js')
  const [outcome] = await ingest(ports, [{ source, bytes, work, validFrom }])
  if (outcome === undefined) throw new Error('one document has one outcome')
  if (outcome.error !== null) throw outcome.error
  return outcome.publication
}

/** Whole groups of four, the last one padded; line breaks between them are allowed, as many tools write them. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

function bytesOf ({ content, contentBase64 }: Given): Buffer {
  if (content !== null && contentBase64 === null) return Buffer.from(content, 'utf8')
  if (contentBase64 === null || content !== null) throw new AppError('INPUT_INVALID', 'exactly one of `content` and `contentBase64` must be given')
  const encoded = contentBase64.replace(/[\r\n]+/g, '')
  if (!BASE64.test(encoded)) throw new AppError('INPUT_INVALID', '`contentBase64` is not valid base64')
  return Buffer.from(encoded, 'base64')
}
