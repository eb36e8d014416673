import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../services/errors.js'
import { readFileLimited, unreadable } from '../input/read-limited.js'

/** Larger gold files than this are a mistake. */
const MAX_BYTES = 1_000_000_000

/** Names in a folder, sorted. @throws AppError GOLD_INVALID where there is no such folder */
export async function namesIn (folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (cause) {
    throw new AppError('GOLD_INVALID', `gold folder ${unreadable(folder, cause).message}`, { cause, place: { file: folder }, advice: ADVICE })
  }
}

/** What a gold folder must hold, for the user. */
export const ADVICE = 'give a folder with source.txt, .html or .md and tree.jsonl, a folder of such folders, for norms a folder with dev.jsonl, for sentences one with .jsonl files of {text, ends}'

/** A file that the folder lacks. */
export const lacks = (folder: string, what: string): AppError =>
  new AppError('GOLD_INVALID', `\`${folder}\` holds no ${what}`, { place: { file: folder }, advice: ADVICE })

/** The text of a gold file. */
export const readGold = async (folder: string, name: string): Promise<string> =>
  (await readFileLimited(join(folder, name), join(folder, name), MAX_BYTES)).toString('utf8')

const SOURCE = /^source\.(txt|html?|md)$/

/** The name of the document among a folder's names. */
export const sourceAmong = (names: readonly string[]): string | undefined => names.find(name => SOURCE.test(name))
