import { readFile, writeFile } from 'node:fs/promises'
import t from 'tap'
import { ConfigSchema } from '../services/config.js'
import { PACKAGE_ROOT } from '../services/package-root.js'

const FILE = new URL('.env.example', PACKAGE_ROOT)

const HEAD = `# Every variable that the program reads, with its default. All are optional.
# Copy this file to .env in the folder you run the program in, and take the # away where you want another value;
# variables of the shell go before those of .env. An empty value counts as not set.
`

interface Described { description?: string, def: { type: string, defaultValue?: unknown } }

const entry = ([name, schema]: [string, Described]): string => {
  const preset = schema.def.type === 'default' ? String(schema.def.defaultValue) : ''
  return `\n# ${schema.description ?? ''}\n# ${name}=${preset}\n`
}

t.test('.env.example lists every variable of the configuration, with its description and default', async t => {
  const expected = HEAD + Object.entries(ConfigSchema.shape as unknown as Record<string, Described>).map(entry).join('')
  // UPDATE=1 npx tap tests/env-example.test.ts writes the file anew.
  // eslint-disable-next-line no-restricted-syntax -- a switch of the tests, not of the program
  if (process.env.UPDATE === '1') await writeFile(FILE, expected)
  t.equal(await readFile(FILE, 'utf8'), expected)
})

t.test('every variable says what it is for', async t => {
  for (const [name, schema] of Object.entries(ConfigSchema.shape)) t.match(schema.description, /^[^A-Z].{10,}[^.]$/s, name)
})
