import { stat } from 'node:fs/promises'
import { isAbsolute, join, normalize } from 'node:path'
import { AppError } from '../../services/errors.js'
import type { NormGold } from '../../services/framers/evaluate/evaluate-norms.js'
import { GoldNode, GoldNorm, parseGold } from '../../services/framers/evaluate/gold.js'
import { ADVICE, lacks, namesIn, readGold, sourceAmong } from './gold-files.js'

/** The annotated norms of one document and where the document itself is. */
export interface LoadedNorms { gold: NormGold, source: string }

/** `dev.jsonl` where there is one, else every `.jsonl` file. */
async function normRows (folder: string): Promise<GoldNorm[]> {
  const names = await namesIn(folder)
  const files = names.includes('dev.jsonl') ? ['dev.jsonl'] : names.filter(name => name.endsWith('.jsonl'))
  if (files.length === 0) throw lacks(folder, 'dev.jsonl')
  const rows = await Promise.all(files.map(async name => parseGold(GoldNorm, await readGold(folder, name), join(folder, name))))
  return rows.flat()
}

const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isFile() === true

/** Finds a document by the name that the rows give it: `../structure/<doc>/source.*`, else `../../regulations/<doc>`. */
async function locate (folder: string, doc: string): Promise<{ source: string, nodes: GoldNode[] | null }> {
  if (isAbsolute(doc) || normalize(doc).startsWith('..')) {
    throw new AppError('GOLD_INVALID', `document \`${doc}\` of \`${folder}\` leads out of the gold`, { place: { file: folder } })
  }
  const structure = join(folder, '..', 'structure', doc)
  const names = await namesIn(structure).catch((): string[] => [])
  const source = sourceAmong(names)
  if (source !== undefined) {
    if (!names.includes('tree.jsonl')) throw lacks(structure, 'tree.jsonl')
    return { source: join(structure, source), nodes: parseGold(GoldNode, await readGold(structure, 'tree.jsonl'), join(structure, 'tree.jsonl')) }
  }
  for (const path of [join(folder, '..', '..', 'regulations', doc), join(folder, doc)]) {
    if (await isFile(path)) return { source: path, nodes: null }
  }
  throw new AppError('GOLD_INVALID', `document \`${doc}\` of \`${folder}\` is neither in ../structure nor in ../../regulations`, { place: { file: folder }, advice: ADVICE })
}

/**
 * The annotated norms of a folder by document, in the order in which the documents first occur.
 * @throws AppError GOLD_INVALID with the file and line
 */
export async function loadNormGold (folder: string): Promise<LoadedNorms[]> {
  const byDoc = new Map<string, GoldNorm[]>()
  for (const row of await normRows(folder)) {
    const rows = byDoc.get(row.doc)
    if (rows === undefined) byDoc.set(row.doc, [row])
    else rows.push(row)
  }
  if (byDoc.size === 0) throw lacks(folder, 'annotated norms')
  return await Promise.all([...byDoc].map(async ([document, norms]) => {
    const { source, nodes } = await locate(folder, document)
    return { gold: { document, nodes, norms }, source }
  }))
}
