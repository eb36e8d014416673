import { readdir, readFile } from 'node:fs/promises'
import { AppError } from './errors.js'
import { parseLexicon } from './framers/extract/lexicon.js'
import type { Lexicon } from './framers/extract/lexicon.js'
import { PACKAGE_ROOT } from './package-root.js'

/**
 * Reads the extraction rules of a language from the package's `ontologies/lexicons`, in the order of their file names.
 * @throws AppError LEXICON_INVALID with the file and the rule
 */
export async function loadLexicon (language = 'en'): Promise<Lexicon> {
  const folder = new URL(`ontologies/lexicons/${language}/`, PACKAGE_ROOT)
  const names = (await readdir(folder)).filter(name => name.endsWith('.json')).sort()
  return parseLexicon(await Promise.all(names.map(async name => ({ name, data: await readJson(new URL(name, folder)) }))))
}

async function readJson (file: URL): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    throw new AppError('LEXICON_INVALID', `lexicon \`${file.pathname.split('/').at(-1) ?? ''}\` cannot be read as JSON`, { cause })
  }
}
