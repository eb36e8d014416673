import { mkdir } from 'node:fs/promises'
import { explainFileError } from './explain-failure.js'

/**
 * Makes the home folder of the server, for this user only, where it is not there.
 * @throws AppError DATABASE_BROKEN, DATABASE_DISK_FULL
 */
export async function makeHome (home: string): Promise<void> {
  try {
    await mkdir(home, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw explainFileError(error, `data folder \`${home}\``)
  }
}
