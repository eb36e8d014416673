import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import type { ParseInput } from '../../services/ports.js'
import { PACKAGE_ROOT } from '../../services/package-root.js'

const read = async (source: string, url: URL): Promise<ParseInput> => ({ source, bytes: await readFile(url) })

/** The regulations that ship with the project. */
export async function samples (): Promise<ParseInput[]> {
  const folder = new URL('ontologies/samples/', PACKAGE_ROOT)
  const names = (await readdir(folder)).filter(name => /\.(md|txt|html)$/.test(name) && !/^readme/i.test(name)).sort()
  return await Promise.all(names.map(async name => await read(name, new URL(name, folder))))
}

/** Real regulations beside the project, where there are any. */
export async function goldDocuments (): Promise<ParseInput[]> {
  const folder = new URL('../shared/gold/structure/', PACKAGE_ROOT)
  if (!existsSync(folder)) return []
  const found = (await readdir(folder)).sort().flatMap(name => ['source.html', 'source.txt', 'source.md'].map(file => ({ name, url: new URL(`${name}/${file}`, folder) })))
  return await Promise.all(found.filter(({ url }) => existsSync(url)).map(async ({ name, url }) => await read(`${name}${/\.\w+$/.exec(url.pathname)?.[0] ?? ''}`, url)))
}
