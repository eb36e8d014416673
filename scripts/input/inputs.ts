import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { AppError } from '../../services/errors.js'
import { unreadable } from './read-limited.js'
import { walk } from './walk.js'

/** A document on its way in, not yet read. */
export interface Input {
  /** Base name, or path relative to the folder that was given; `stdin` for standard input. */
  readonly source: string
  /** Its bytes, once. */
  open (): Readable
}

/** Name that standard input is told under. */
export const STDIN = 'stdin'

/** An input, or why there is none: one missing file does not keep the others from being read. */
export type Found = { input: Input, error: null } | { input: null, error: AppError }

/** The documents behind the arguments of a command: files, folders, and `-` for standard input, in the order given. */
export async function findInputs (names: readonly string[], stdin: Readable = process.stdin): Promise<Found[]> {
  if (names.filter(name => name === '-').length > 1) throw new AppError('USAGE', 'standard input `-` can be given once only')
  const found: Found[] = []
  for (const name of names) {
    if (name === '-') found.push({ input: { source: STDIN, open: () => stdin }, error: null })
    else found.push(...await findAt(name))
  }
  return found
}

async function findAt (name: string): Promise<Found[]> {
  try {
    const about = await stat(name)
    if (about.isDirectory()) return await inFolder(name)
    return [{ input: file(name, basename(resolve(name))), error: null }]
  } catch (error) {
    return [{ input: null, error: error instanceof AppError ? error : unreadable(name, error) }]
  }
}

async function inFolder (folder: string): Promise<Found[]> {
  const found: Found[] = []
  for await (const path of walk(folder)) found.push({ input: file(join(folder, path), path), error: null })
  if (found.length > 0) return found
  throw new AppError('INPUT_NO_REGULATIONS', `no regulation in the folder \`${folder}\``,
    { place: { file: folder }, advice: 'text (.txt), Markdown (.md, .markdown), HTML (.html, .htm), PDF (.pdf), Word (.docx), Akoma Ntoso (.akn, .xml) and OSCAL catalogs (.json) are read' })
}

const file = (path: string, source: string): Input =>
  ({ source, open: () => createReadStream(path, { highWaterMark: 1 << 20 }) })
