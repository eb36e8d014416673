import { join } from 'node:path'
import { GoldSentences, parseGold } from '../../services/framers/evaluate/gold.js'
import { lacks, namesIn, readGold } from './gold-files.js'

/**
 * Texts with the ends of their sentences, by document: every `.jsonl` file of the folder; a row without `doc` belongs to its file.
 * @throws AppError GOLD_INVALID with the file and line
 */
export async function loadSentenceGold (folder: string): Promise<Array<{ document: string, rows: GoldSentences[] }>> {
  const files = (await namesIn(folder)).filter(name => name.endsWith('.jsonl'))
  const byDoc = new Map<string, GoldSentences[]>()
  for (const name of files) {
    for (const row of parseGold(GoldSentences, await readGold(folder, name), join(folder, name))) {
      const document = row.doc ?? name.replace(/\.jsonl$/, '')
      const rows = byDoc.get(document)
      if (rows === undefined) byDoc.set(document, [row])
      else rows.push(row)
    }
  }
  if (byDoc.size === 0) throw lacks(folder, '.jsonl file with text and ends')
  return [...byDoc].map(([document, rows]) => ({ document, rows }))
}
