import { basename, dirname, join, resolve } from 'node:path'
import { stat } from 'node:fs/promises'
import { aknGold } from '../../services/framers/evaluate/akn-gold.js'
import { AKN_RENDERINGS } from '../../services/framers/evaluate/akn-rendering.js'
import type { TreeGold, TreeTask } from '../../services/framers/evaluate/evaluate-tree.js'
import { GoldNode, GoldReference, GoldTerm, parseGold } from '../../services/framers/evaluate/gold.js'
import { lacks, namesIn, readGold, sourceAmong } from './gold-files.js'

/** The gold of one document and where the document itself is, or its text where it is rendered from the gold. */
export interface LoadedTree { gold: TreeGold, source: string, text?: string }

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

const AKN = /\.(akn|xml)$/i

/** The gold that an Akoma Ntoso document holds itself, once for each way of printing it. */
async function loadAkn (path: string): Promise<LoadedTree[]> {
  const xml = await readGold(dirname(path), basename(path))
  return AKN_RENDERINGS.map(rendering => {
    const { text, ...rows } = aknGold(xml, path, rendering)
    const document = `${basename(path).replace(AKN, '')} ${rendering.id}`
    return { gold: { document, ...rows, style: 'ACT' }, source: `${document}.txt`, text }
  })
}

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isDirectory() === true

/**
 * The gold of a folder, or of every folder in it that has rows for the task; `skipped` names those that have a
 * tree and no such rows.
 * @throws AppError GOLD_INVALID with the file and line
 */
export async function loadTreeGold (folder: string, task: TreeTask): Promise<{ loaded: LoadedTree[], skipped: string[] }> {
  if (AKN.test(folder)) return { loaded: await loadAkn(folder), skipped: [] }
  const names = await namesIn(folder)
  if (!names.includes('tree.jsonl')) {
    const acts = names.filter(name => AKN.test(name))
    if (acts.length > 0) return { loaded: (await Promise.all(acts.map(async name => await loadAkn(join(folder, name))))).flat(), skipped: [] }
  }
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
