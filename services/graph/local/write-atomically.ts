import { randomUUID } from 'node:crypto'
import { rename, writeFile } from 'node:fs/promises'

/** Writes a file that only this user may read, whole or not at all: a reader never sees half of it. */
export async function writeAtomically (file: string, text: string): Promise<void> {
  const half = `${file}.${randomUUID()}.half`
  await writeFile(half, text, { mode: 0o600 })
  await rename(half, file)
}
