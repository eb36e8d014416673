import { readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Dirent } from 'node:fs'

/** Endings of the files that a reader knows, lower-case. */
export const READABLE = ['.md', '.markdown', '.mdown', '.mkd', '.txt', '.html', '.htm', '.xhtml', '.pdf'] as const

/** Files that stand beside regulations and are none. */
const BESIDE = /^(readme|license|licence|changelog|contributing|notice|copying)(\.|$)/i

const isRegulation = (name: string): boolean =>
  !BESIDE.test(name) && READABLE.some(ending => name.toLowerCase().endsWith(ending))

const byName = (a: Dirent, b: Dirent): number => a.name < b.name ? -1 : a.name > b.name ? 1 : 0

/**
 * Paths of the regulations in a folder and below it, relative to it and with `/`, in the order of their
 * names by code unit. Hidden entries and `node_modules` are passed over; a symbolic link is taken only where
 * it leads to a file inside the folder.
 */
export async function * walk (root: string, below = ''): AsyncGenerator<string> {
  const entries = await readdir(join(root, below), { withFileTypes: true })
  for (const entry of entries.sort(byName)) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    if (entry.isDirectory()) yield * walk(root, path)
    else if (isRegulation(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && await leadsInside(root, path)))) yield path
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
