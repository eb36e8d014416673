import { readdir, readFile } from 'node:fs/promises'
import { sha256 } from '../../norms/hash.js'
import { PACKAGE_ROOT } from '../../package-root.js'
import { splitStatements } from './split-statements.js'

/** One numbered file of graph-schema/cypher. */
export interface Migration {
  /** File name without `.cypher`: `001_ids`. */
  readonly id: string
  /** `sha256:` over the text with line feeds. */
  readonly checksum: string
  readonly statements: readonly string[]
}

const NUMBERED = /^\d{3}_[a-z0-9_]+\.cypher$/

/** A migration by the name and text of its file. */
export function toMigration (file: string, content: string): Migration {
  const text = content.replace(/\r\n?/g, '\n')
  return { id: file.replace(/\.cypher$/, ''), checksum: sha256(text), statements: splitStatements(text) }
}

/** The migrations of this version, in order of their numbers. */
export async function loadMigrations (folder: URL = new URL('graph-schema/cypher/', PACKAGE_ROOT)): Promise<Migration[]> {
  const files = (await readdir(folder)).filter(file => NUMBERED.test(file)).sort()
  return await Promise.all(files.map(async file => toMigration(file, await readFile(new URL(file, folder), 'utf8'))))
}
