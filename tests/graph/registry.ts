import { readdir } from 'node:fs/promises'
import type { Query } from '../../services/graph/query.js'

const FOLDER = new URL('../../services/graph/queries/', import.meta.url)

/** Every query of the program, with the file that exports it. */
export async function allQueries (): Promise<Array<{ file: string, query: Query }>> {
  const files = (await readdir(FOLDER)).filter(file => file.endsWith('.ts')).sort()
  return (await Promise.all(files.map(async file => {
    const module = await import(new URL(file, FOLDER).href) as Record<string, unknown>
    return Object.values(module).filter((value): value is Query => typeof (value as Query).text === 'string').map(query => ({ file, query }))
  }))).flat()
}
