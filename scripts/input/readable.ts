import { AppError } from '../../services/errors.js'
import type { IngestOutcome } from '../../services/framers/ingest.js'
import type { ParseInput } from '../../services/ports.js'
import type { Found } from './inputs.js'
import { readLimited } from './read-limited.js'

interface ReadOptions {
  limit: number
  work: string | null
  /** Told of each input that cannot be read; the others go on. */
  onFailure: (outcome: IngestOutcome) => void | Promise<void>
}

/** Reads inputs one at a time, as they are asked for, so that a large folder needs the memory of one document. */
export async function * readable (found: readonly Found[], { limit, work, onFailure }: ReadOptions): AsyncGenerator<ParseInput> {
  for (const { input, error } of found) {
    if (input === null) {
      await onFailure({ source: error.details.place?.file ?? '', publication: null, error })
      continue
    }
    const { source } = input
    try {
      yield { source, bytes: await readLimited(input.open(), source, limit), work }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      await onFailure({ source, publication: null, error })
    }
  }
}
