import { basename, join, resolve } from 'node:path'
import { stat } from 'node:fs/promises'
import type { TreeGold, TreeTask } from '../../services/framers/evaluate/evaluate-tree.js'
import { GoldNode, GoldReference, GoldTerm, parseGold } from '../../services/framers/evaluate/gold.js'
import { lacks, namesIn, readGold, sourceAmong } from './gold-files.js'

/** The gold of one document and where the document itself is. */
export interface LoadedTree { gold: TreeGold, source: string }

const ROWS = { structure: 'tree.jsonl', references: 'references.jsonl', terms: 'terms.jsonl' } as const

async function loadOne (folder: string, names: readonly string[], task: TreeTask): Promise<LoadedTree> {
  const source = sourceAmong(names)
  if (source === undefined) throw lacks(folder, 'source.txt, .html or .md')
  for (const name of ['tree.jsonl', ROWS[task]]) if (!names.includes(name)) throw lacks(folder, name)
  const rows = async <T>(name: string, schema: Parameters<typeof parseGold<T>>[0]): Promise<T[]> =>
    names.includes(name) ? parseGold(schema, await readGold(folder, name), join(folder, name)) : []
  const [nodes, references, terms] = await Promise.all([rows('tree.jsonl', GoldNode), rows('references.jsonl', GoldReference), rows('terms.jsonl', GoldTerm)])
  return { gold: { document: basename(resolve(folder)), nodes, references, terms }, source: join(folder, source) }
}

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isDirectory() === true

/**
 * The gold of a folder, or of every folder in it that has rows for the task; `skipped` names those that have a
 * tree and no such rows.
 * @throws AppError GOLD_INVALID with the file and line
 */
export async function loadTreeGold (folder: string, task: TreeTask): Promise<{ loaded: LoadedTree[], skipped: string[] }> {
  const names = await namesIn(folder)
  if (sourceAmong(names) !== undefined || names.includes('tree.jsonl')) return { loaded: [await loadOne(folder, names, task)], skipped: [] }
  const loaded: LoadedTree[] = []
  const skipped: string[] = []
  for (const name of names) {
    const below = join(folder, name)
    if (!await isFolder(below)) continue
    const inside = await namesIn(below)
    if (!inside.includes('tree.jsonl')) continue
    if (inside.includes(ROWS[task])) loaded.push(await loadOne(below, inside, task))
    else skipped.push(name)
  }
  if (loaded.length === 0) throw lacks(folder, `${ROWS[task]}, nor a folder with one`)
  return { loaded, skipped }
}
