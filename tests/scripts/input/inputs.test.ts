import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { findInputs } from '../../../scripts/input/inputs.js'
import { readFileLimited } from '../../../scripts/input/read-limited.js'
import { temporaryFolder } from '../../run-studio.js'

const sources = async (...names: string[]): Promise<Array<string | undefined>> =>
  (await findInputs(names)).map(({ input, error }) => input?.source ?? error?.code)

t.test('a folder: what a reader knows, in the order of names, relative to the folder', async t => {
  const folder = await temporaryFolder(t)
  await mkdir(join(folder, 'b/node_modules'), { recursive: true })
  await mkdir(join(folder, '.git'))
  for (const name of ['b/two.html', 'b/one.MD', 'a.txt', 'README.md', 'LICENSE.txt', 'CHANGELOG.md', '.hidden.md', '.git/x.md', 'b/node_modules/x.md', 'table.csv']) {
    await writeFile(join(folder, name), 'x')
  }
  t.same(await sources(folder), ['a.txt', 'b/one.MD', 'b/two.html'])
})

t.test('a symbolic link is followed to a file of the folder only', async t => {
  const folder = await temporaryFolder(t)
  const outside = await temporaryFolder(t)
  await writeFile(join(outside, 'secret.md'), 'x')
  await writeFile(join(folder, 'one.md'), 'x')
  await symlink(join(outside, 'secret.md'), join(folder, 'leak.md'))
  await symlink(outside, join(folder, 'out'))
  await symlink(join(folder, 'one.md'), join(folder, 'same.md'))
  await symlink(join(folder, 'gone.md'), join(folder, 'broken.md'))
  t.same(await sources(folder), ['one.md', 'same.md'])
})

t.test('files by their base name, standard input as stdin, and what is missing in its place', async t => {
  const folder = await temporaryFolder(t)
  await writeFile(join(folder, 'rule.md'), 'x')
  t.same(await sources(join(folder, 'rule.md'), '-', join(folder, 'nope.md')), ['rule.md', 'stdin', 'INPUT_NOT_FOUND'])
  await t.rejects(findInputs(['-', '-']), { code: 'USAGE' })
})

t.test('a folder without regulations', async t => {
  const folder = await temporaryFolder(t)
  await writeFile(join(folder, 'README.md'), 'x')
  t.same(await sources(folder), ['INPUT_NO_REGULATIONS'])
})

t.test('bytes are counted as they come: a device has no size', async t => {
  await t.rejects(readFileLimited('/dev/zero', 'zero', 3_000_000), { code: 'INPUT_TOO_LARGE' })
})

t.test('XML and JSON of a folder are taken where they are regulations', async t => {
  const folder = await temporaryFolder(t)
  const files = { 'act.xml': '<?xml version="1.0"?><akn:akomaNtoso xmlns:akn="a"/>', 'feed.xml': '<rss/>', 'package.json': '{"name":"x"}', 'nist.json': '{"catalog":{"metadata":{}}}', 'a.akn': 'x', 'b.docx': 'x' }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  t.same(await sources(folder), ['a.akn', 'act.xml', 'b.docx', 'nist.json'])
})
