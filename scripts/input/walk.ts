import { open, readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Dirent } from 'node:fs'

/** Endings of the files that a reader knows, lower-case. */
export const READABLE = ['.md', '.markdown', '.mdown', '.mkd', '.txt', '.html', '.htm', '.xhtml', '.pdf', '.docx', '.akn', '.xml', '.json'] as const

/** Files that stand beside regulations and are none. */
const BESIDE = /^(readme|license|licence|changelog|contributing|notice|copying)(\.|$)/i

const isRegulation = (name: string): boolean =>
  !BESIDE.test(name) && READABLE.some(ending => name.toLowerCase().endsWith(ending))

/** How much of a file tells whether it is a regulation. */
const PROBE = 20_000

/**
 * XML and JSON are mostly something else: such a file in a folder is taken where its beginning says that it is Akoma Ntoso or an OSCAL
 * catalog, and passed over without a word otherwise. Named by itself, it is refused with what it is.
 */
async function isMarkedUp (path: string): Promise<boolean> {
  let file
  try {
    file = await open(path)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PROBE), 0, PROBE, 0)
    const begin = buffer.subarray(0, bytesRead)
    const text = begin.toString(begin[0] === 0xff && begin[1] === 0xfe ? 'utf16le' : 'utf8')
    return /\.json$/i.test(path) ? /"catalog"\s*:\s*\{/.test(text) : /<(?:[\w.-]+:)?akomaNtoso[\s>]/.test(text)
  } catch {
    // What cannot be opened is told when it is read.
    return true
  } finally {
    await file?.close()
  }
}

const byName = (a: Dirent, b: Dirent): number => a.name < b.name ? -1 : a.name > b.name ? 1 : 0

/**
 * Paths of the regulations in a folder and below it, relative to it and with `/`, in the order of their
 * names by code unit; XML and JSON only where they are Akoma Ntoso or OSCAL. Hidden entries and `node_modules` are passed over; a symbolic link is taken only where
 * it leads to a file inside the folder.
 */
export async function * walk (root: string, below = ''): AsyncGenerator<string> {
  const entries = await readdir(join(root, below), { withFileTypes: true })
  for (const entry of entries.sort(byName)) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    if (entry.isDirectory()) yield * walk(root, path)
    else if (isRegulation(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && await leadsInside(root, path)))) {
      if (!/\.(?:xml|json)$/i.test(entry.name) || await isMarkedUp(join(root, path))) yield path
    }
  }
}

async function leadsInside (root: string, path: string): Promise<boolean> {
  try {
    const [home, target] = await Promise.all([realpath(root), realpath(join(root, path))])
    return target.startsWith(home.endsWith(sep) ? home : home + sep) && (await stat(target)).isFile()
  } catch {
    return false
  }
}
