import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { PACKAGE_ROOT } from '../services/package-root.js'

/** The folder of gold data and real regulations beside the project, with a final slash; null where there is none. */
export function sharedFolder (): URL | null {
  // eslint-disable-next-line no-restricted-syntax -- where the tests' data is, not a setting of the program
  const given = process.env.SHARED_DIR
  const folder = given === undefined || given === '' ? new URL('../shared/', PACKAGE_ROOT) : pathToFileURL(given.endsWith('/') ? given : `${given}/`)
  return existsSync(folder) ? folder : null
}
