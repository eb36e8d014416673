import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { AppError } from '../../services/errors.js'

/**
 * All bytes of a file or stream. They are counted as they come: a declared size can be wrong, and a device or
 * pipe has none.
 * @throws AppError INPUT_TOO_LARGE, INPUT_NOT_FOUND
 */
export async function readLimited (from: Readable, source: string, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of from as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > limit) throw tooLarge(source, limit)
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof AppError ? error : unreadable(source, error)
  }
  return Buffer.concat(chunks, size)
}

/** The bytes of a file by its path; `source` is the name it is told under. */
export const readFileLimited = async (path: string, source: string, limit: number): Promise<Buffer> =>
  await readLimited(createReadStream(path, { highWaterMark: 1 << 20 }), source, limit)

export const tooLarge = (source: string, limit: number): AppError =>
  new AppError('INPUT_TOO_LARGE', `\`${source}\` is larger than ${limit} bytes`,
    { place: { file: source }, advice: 'split it, or raise STUDIO_MAX_DOCUMENT_BYTES' })

/** A file system error as ours; the paths that Node puts into its message stay out. */
export function unreadable (source: string, error: unknown): AppError {
  const code = (error as NodeJS.ErrnoException).code
  const reason = code === 'ENOENT'
    ? 'does not exist'
    : code === 'EACCES' || code === 'EPERM' ? 'may not be read' : `cannot be read (${code ?? 'unknown reason'})`
  return new AppError('INPUT_NOT_FOUND', `\`${source}\` ${reason}`,
    { cause: error, place: { file: source }, advice: 'check the name and its permissions' })
}
