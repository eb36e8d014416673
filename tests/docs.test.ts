import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import t from 'tap'
import { ConfigSchema } from '../services/config.js'
import { ERRORS } from '../services/errors.js'
import { PACKAGE_ROOT } from '../services/package-root.js'
import { VERBS } from '../scripts/verbs.js'

const ERRORS_HEAD = `# Errors

Every error of the command line and of the API has one of these codes. Codes are stable; messages may change. The command line prints
\`error CODE: message\`, where it happened and what to do about it, and ends with the exit code; the API gives the code as \`extensions.code\`.
\`STUDIO_LOG_LEVEL=debug\` shows the stack as well. Exit code 0 is success.

| Code | Exit code | What happened |
|---|---|---|
`

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

t.test('docs/errors.md lists every error code, with its exit code and meaning', async t => {
  const file = new URL('docs/errors.md', PACKAGE_ROOT)
  const rows = Object.entries(ERRORS).map(([code, { exit, meaning }]) => `| \`${code}\` | ${exit} | ${meaning} |\n`)
  const expected = `${ERRORS_HEAD}${rows.join('')}`
  // UPDATE=1 npx tap tests/docs.test.ts writes the file anew.
  // eslint-disable-next-line no-restricted-syntax -- a switch of the tests, not of the program
  if (process.env.UPDATE === '1') {
    await mkdir(new URL('./', file), { recursive: true })
    await writeFile(file, expected)
  }
  t.equal(await readFile(file, 'utf8'), expected)
})

t.test('every command that the README shows is one that there is', async t => {
  const readme = await readFile(new URL('README.md', PACKAGE_ROOT), 'utf8')
  const names = new Set(VERBS.map(({ name }) => name))
  for (const [line, name = ''] of readme.matchAll(/npx studio ([a-z-]+)[^\n]*/g)) t.ok(names.has(name), line)
})

t.test('continuous integration runs exactly the test command of the README', async t => {
  const readme = await readFile(new URL('README.md', PACKAGE_ROOT), 'utf8')
  const [, command = ''] = /## Tests\n\n```sh\n([^\n]+)\n```/.exec(readme) ?? []
  t.ok(command.includes('npm test'))
  t.ok((await readFile(new URL('.ci/run', PACKAGE_ROOT), 'utf8')).includes(`(${command})`), command)
})
