import { readFile } from 'node:fs/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import t from 'tap'
import type { Test } from 'tap'
import { childEnvironment } from '../../services/config.js'
import { createParser } from '../../services/framers/create-parser.js'
import { loadLexicon } from '../../services/load-lexicon.js'
import { PACKAGE_ROOT } from '../../services/package-root.js'
import type { ParseInput } from '../../services/ports.js'
import type { SandboxLimits, SandboxedParser } from '../../services/sandbox/create-sandboxed-parser.js'
import { createSandboxedParser } from '../../services/sandbox/create-sandboxed-parser.js'
import { rulesVersion } from '../../services/sandbox/rules-version.js'
import { startChild } from '../../services/sandbox/warm-child.js'
import { BUILT_CHILD } from './built-child.js'

const GIFTS: ParseInput = { source: 'gifts.md', bytes: Buffer.from('# Gifts 🎁\n\nEmployees must not accept cash.\n') }
/** More work than a few seconds allow, and more memory than a small process has. */
const LONG: ParseInput = { source: 'long.txt', bytes: Buffer.from('You must report every gift of 10 euros under section 5(a) unless it is food. '.repeat(400_000)) }

function sandbox (t: Test, limits: Partial<SandboxLimits> = {}): SandboxedParser {
  const parser = createSandboxedParser({ timeoutMs: 60_000, memoryMb: 1_024, workers: 1, program: BUILT_CHILD, ...limits })
  t.teardown(() => parser.close())
  return parser
}

t.test('the analysis is the same as without a process of its own', async t => {
  const parser = sandbox(t)
  const own = createParser(await loadLexicon())
  const names = ['anti-bribery-act.txt', 'business-conduct-guidelines.md', 'data-protection-rule.html']
  for (const source of names) {
    const input = { source, bytes: await readFile(new URL(`ontologies/samples/${source}`, PACKAGE_ROOT)), validFrom: '2025-01-01' }
    t.strictSame(await parser.parse(input), await own.parse(input), source)
  }
  t.strictSame(await parser.parse(GIFTS), await own.parse(GIFTS), 'characters outside the basic plane as well')
})

t.test('errors of the reader arrive with code, place and advice', async t => {
  const parser = sandbox(t)
  await t.rejects(parser.parse({ source: 'blank.md', bytes: Buffer.from(' \n') }), { name: 'AppError', code: 'INPUT_EMPTY', details: { place: { file: 'blank.md' } } })
  await t.rejects(parser.parse({ source: 'latin.txt', bytes: Buffer.from([0x61, 0x0a, 0xe9, 0x62]) }), { code: 'INPUT_ENCODING', details: { place: { file: 'latin.txt', line: 2 }, advice: 'save the document as UTF-8' } })
  await t.rejects(parser.parse({ ...GIFTS, work: '!' }), { code: 'INPUT_INVALID' })
  t.equal((await parser.parse(GIFTS)).norms.length, 1, 'and the process goes on')
})

t.test('past its time a document is refused and the others go on', async t => {
  const parser = sandbox(t, { timeoutMs: 1_500 })
  await parser.parse(GIFTS)
  const [long, gifts] = await Promise.allSettled([parser.parse(LONG), parser.parse(GIFTS)])
  t.match(long, { status: 'rejected', reason: { code: 'INPUT_TIMEOUT', message: '`long.txt` was not read within 1500 ms', details: { place: { file: 'long.txt' }, advice: /STUDIO_PARSE_TIMEOUT_MS/ } } })
  t.match(gifts, { status: 'fulfilled', value: { norms: [{ modality: 'PROHIBITION' }] } })
})

t.test('past its memory a document is refused and the others go on', async t => {
  const parser = sandbox(t, { memoryMb: 300 })
  await t.rejects(parser.parse(LONG), { code: 'INPUT_MEMORY', details: { place: { file: 'long.txt' }, advice: /STUDIO_PARSE_MEMORY_MB/ } })
  t.equal((await parser.parse(GIFTS)).norms.length, 1)
})

t.test('a process that dies under a document is that document\'s failure', async t => {
  const child = startChild({ timeoutMs: 60_000, memoryMb: 1_024, program: BUILT_CHILD })
  t.teardown(() => child.kill())
  await child.read(GIFTS, undefined)
  const reading = child.read(LONG, undefined)
  process.kill(child.pid as number, 'SIGABRT')
  await t.rejects(reading, { code: 'INPUT_CRASHED', details: { place: { file: 'long.txt' } } })
  t.equal(await child.fit(), false)
})

t.test('who asks can stop, in the queue and at work', async t => {
  const parser = sandbox(t)
  const [first, second] = [new AbortController(), new AbortController()]
  const reading = t.rejects(parser.parse(LONG, { signal: first.signal }), { code: 'INTERRUPTED' })
  const waiting = t.rejects(parser.parse(LONG, { signal: second.signal }), { code: 'INTERRUPTED' })
  second.abort()
  await waiting
  first.abort()
  await reading
  await t.rejects(parser.parse(GIFTS, { signal: first.signal }), { code: 'INTERRUPTED' }, 'one that came too late')
  t.equal((await parser.parse(GIFTS)).norms.length, 1)
})

t.test('more than may wait are refused at once', async t => {
  const parser = sandbox(t, { waiting: 1 })
  const both = [parser.parse(GIFTS), parser.parse(GIFTS)]
  await t.rejects(parser.parse(GIFTS), { code: 'PARSER_BUSY' })
  t.same((await Promise.all(both)).map(({ norms }) => norms.length), [1, 1])
})

t.test('closing ends everything, and twice is no harm', async t => {
  const parser = sandbox(t)
  const reading = t.rejects(parser.parse(LONG), { code: 'INTERRUPTED' })
  await parser.close()
  await reading
  await parser.close()
  await t.rejects(parser.parse(GIFTS), { code: 'INTERRUPTED', message: '`gifts.md` was not read: the program is ending' })
})

t.test('the process knows no secret', async t => {
  const known = childEnvironment({ PATH: '/bin', NEO4J_PASSWORD: 'x', STUDIO_TOKEN: 'y', NODE_OPTIONS: '--inspect', TZ: 'UTC' })
  t.strictSame(known, { PATH: '/bin', TZ: 'UTC' })
  if (process.platform !== 'linux') return
  // eslint-disable-next-line no-restricted-syntax -- the secret that must not be handed on
  process.env.STUDIO_TOKEN = 'a-secret-of-sixteen'
  const child = startChild({ timeoutMs: 60_000, memoryMb: 1_024, program: BUILT_CHILD })
  t.teardown(() => child.kill())
  await child.read(GIFTS, undefined)
  const given = await readFile(`/proc/${child.pid}/environ`, 'utf8')
  t.match(given, 'NODE_CHANNEL_FD=')
  t.notMatch(given, 'a-secret-of-sixteen')
})

t.test('the rules have a version that is stable and known once', async t => {
  t.match(await rulesVersion(), /^sha256:[0-9a-f]{64}$/)
  t.equal(await rulesVersion(), await rulesVersion())
})

t.test('from the sources it works as well, under the loader of this test', { timeout: 200_000 }, async t => {
  const parser = createSandboxedParser({ timeoutMs: 60_000, memoryMb: 1_024, workers: 1 })
  t.teardown(() => parser.close())
  t.equal((await parser.parse(GIFTS)).norms.length, 1)
})

/** Bytes of the heap that something still holds. */
function heldBytes (): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}

t.test('answers do not stay in memory once they are read', async t => {
  const parser = sandbox(t)
  const read = async (times: number): Promise<void> => {
    for (let number = 0; number < times; number++) await parser.parse({ source: 'gifts.md', bytes: Buffer.from(`# Gifts ${number}\n\n${'Employees must not accept cash.\n\n'.repeat(3_000)}`) })
  }
  await read(3)
  const before = heldBytes()
  await read(10)
  const grown = heldBytes() - before
  t.ok(grown < 8_000_000, `${(grown / 1e6).toFixed(1)} MB more after 10 documents, of which each has several MB of analysis`)
})
