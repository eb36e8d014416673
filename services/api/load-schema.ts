import { readFile, readdir } from 'node:fs/promises'
import { PACKAGE_ROOT } from '../package-root.js'

const FOLDER = new URL('graph-schema/graphql/', PACKAGE_ROOT)

/** The SDL of the API: all files of `graph-schema/graphql`, one per noun, joined in the order of their names. */
export async function loadSchema (): Promise<string> {
  const files = (await readdir(FOLDER)).filter(name => name.endsWith('.graphql')).sort()
  const texts = await Promise.all(files.map(async name => await readFile(new URL(name, FOLDER), 'utf8')))
  return texts.join('\n')
}
