import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { PAGE_STYLE, START_SCRIPT } from './graphiql-page.js'

/** A file of the page: its type, and how to get its content. */
export interface PageFile { type: string, read (): Promise<string> }

const require = createRequire(import.meta.url)

/** A file of an installed package, read when it is first asked for and then kept. */
function packageFile (type: string, name: string, path: string): PageFile {
  let content: Promise<string> | undefined
  const read = async (): Promise<string> => await readFile(new URL(path, pathToFileURL(require.resolve(`${name}/package.json`))), 'utf8')
  return { type, read: () => (content ??= read()) }
}

const SCRIPT = 'text/javascript; charset=utf-8'
const STYLE = 'text/css; charset=utf-8'

/** The only files that the page has, by name: nothing else of the packages is served. */
export const GRAPHIQL_FILES: Readonly<Record<string, PageFile>> = {
  'react.js': packageFile(SCRIPT, 'react', './umd/react.production.min.js'),
  'react-dom.js': packageFile(SCRIPT, 'react-dom', './umd/react-dom.production.min.js'),
  'graphiql.js': packageFile(SCRIPT, 'graphiql', './graphiql.min.js'),
  'graphiql.css': packageFile(STYLE, 'graphiql', './graphiql.min.css'),
  'page.css': { type: STYLE, read: async () => PAGE_STYLE },
  'start.js': { type: SCRIPT, read: async () => START_SCRIPT }
}
