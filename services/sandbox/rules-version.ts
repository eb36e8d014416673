import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { PACKAGE_ROOT } from '../package-root.js'

/** Folders whose programs make an analysis, beside this one. */
const PROGRAMS = ['../framers/', '../norms/'] as const
/** Libraries that read for them: a new version may read differently. */
const LIBRARIES = ['compromise', 'htmlparser2', 'markdown-it', 'saxes', 'unpdf', 'yaml', 'yauzl'] as const

let known: Promise<string> | null = null

/**
 * Stands for everything that an analysis depends on beside the document: a hash over the programs of `framers` and
 * `norms` as they run, the lexicons, the versions of the libraries, and the Unicode version of Node. Nobody has to raise a
 * number: whoever changes a rule changes it. Computed once, it takes some milliseconds. Another
 * program for the words of PDFs finds other words.
 */
export const rulesVersion = async (pdftotext?: string): Promise<string> => `${await (known ??= hashAll())}${pdftotext === undefined ? '' : ' pdftotext'}`

async function hashAll (): Promise<string> {
  const hash = createHash('sha256').update(process.versions['unicode'] ?? process.version)
  const folders = [...PROGRAMS.map(path => new URL(path, import.meta.url)), new URL('ontologies/lexicons/', PACKAGE_ROOT)]
  for (const folder of folders) {
    const names = (await readdir(folder, { recursive: true })).filter(isRule).map(name => name.replaceAll('\\', '/')).sort()
    const contents = await Promise.all(names.map(async name => await readFile(new URL(name, folder))))
    for (const [index, content] of contents.entries()) hash.update(`\n${names[index]} ${content.length}\n`).update(content)
  }
  for (const library of LIBRARIES) hash.update(`\n${library} ${await versionOf(library)}`)
  return `sha256:${hash.digest('hex')}`
}

const isRule = (name: string): boolean => /\.(js|ts|json)$/.test(name) && !/\.d\.ts$/.test(name)

async function versionOf (library: string): Promise<string> {
  const entry = import.meta.resolve(library)
  const folder = `/node_modules/${library}/`
  const at = entry.lastIndexOf(folder)
  if (at < 0) return entry
  const { version } = JSON.parse(await readFile(new URL(`${entry.slice(0, at)}${folder}package.json`), 'utf8')) as { version: string }
  return version
}
