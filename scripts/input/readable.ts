import { AppError } from '../../services/errors.js'
import type { Incoming } from '../../services/framers/ingest.js'
import type { Found } from './inputs.js'
import { readLimited } from './read-limited.js'

interface ReadOptions { limit: number, work: string | null, validFrom: string | null }

/**
 * Reads inputs one at a time, as they are asked for, so that a large folder needs the memory of a few documents; one that
 * cannot be read comes with its error in its place.
 */
export async function * readable (found: readonly Found[], { limit, work, validFrom }: ReadOptions): AsyncGenerator<Incoming> {
  for (const { input, error } of found) {
    if (input === null) {
      yield { source: error.details.place?.file ?? '', error }
      continue
    }
    const { source } = input
    try {
      yield { source, bytes: await readLimited(input.open(), source, limit), work, validFrom }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      yield { source, error }
    }
  }
}
