import { existsSync } from 'node:fs'
import { PACKAGE_ROOT } from '../../services/package-root.js'

/** The program of the reading process as it is installed; from the sources it takes seconds to start. `npm test` builds it first. */
export const BUILT_CHILD = new URL('dist/services/sandbox/child.js', PACKAGE_ROOT)

if (!existsSync(BUILT_CHILD)) throw new Error('the program is not built: run `npm run build`')
