import { readdir, readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import t from 'tap'
import { ConfigSchema } from '../services/config.js'
import { ERRORS } from '../services/errors.js'
import { PACKAGE_ROOT } from '../services/package-root.js'
import { VERBS } from '../scripts/verbs.js'

/** All that a user may read: the README, what stands beside it, and docs/. */
async function docs (): Promise<string> {
  const folder = new URL('docs/', PACKAGE_ROOT)
  const below = existsSync(folder) ? (await readdir(folder, { recursive: true })).map(name => new URL(name, folder)) : []
  const beside = (await readdir(PACKAGE_ROOT)).map(name => new URL(name, PACKAGE_ROOT))
  const files = [...beside, ...below].filter(({ pathname }) => pathname.endsWith('.md'))
  return (await Promise.all(files.map(file => readFile(file, 'utf8')))).join('\n')
}

t.test('the README names every verb, and the verbs below it', async t => {
  const readme = await readFile(new URL('README.md', PACKAGE_ROOT), 'utf8')
  for (const verb of VERBS) {
    t.match(readme, new RegExp(`\\bstudio ${verb.name}\\b|\`${verb.name}\\b`), verb.name)
    for (const below of (await verb.load()).commands) t.match(readme, new RegExp(`${verb.name}\\b[^\\n]*\\b${below.name()}\\b`), `${verb.name} ${below.name()}`)
  }
})

t.test('the docs name every variable of the configuration', async t => {
  const all = `${await docs()}\n${await readFile(new URL('.env.example', PACKAGE_ROOT), 'utf8')}`
  for (const name of Object.keys(ConfigSchema.shape)) t.match(all, name)
})

t.test('the docs name every error code', async t => {
  const all = await docs()
  for (const code of Object.keys(ERRORS)) t.match(all, new RegExp(`\\b${code}\\b`), code)
})

t.test('every command that the README shows is one that there is', async t => {
  const readme = await readFile(new URL('README.md', PACKAGE_ROOT), 'utf8')
  const names = new Set(VERBS.map(({ name }) => name))
  for (const [line, name = ''] of readme.matchAll(/npx studio ([a-z-]+)[^\n]*/g)) t.ok(names.has(name), line)
})
