import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes the temporary folders that a killed process left; to be called under the lock that their makers hold. */
export async function clearRests (folder: string, prefix: string): Promise<void> {
  const names = (await readdir(folder)).filter(name => name.startsWith(prefix))
  await Promise.all(names.map(name => rm(join(folder, name), { recursive: true, force: true })))
}
