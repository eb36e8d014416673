import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { FindingRecord, GraphNorm, Hit } from '../../scripts/terminal/rows.js'
import { PublicationRecord } from '../../scripts/terminal/publication.js'
import { Trace } from '../../services/norms/trace.js'
import { jsonLines, runStudio, temporaryFolder } from '../run-studio.js'
import type { Ran } from '../run-studio.js'
import { startStudio } from '../start-studio.js'

const CONDUCT = `---
title: Code of conduct
work: conduct
---
# Gifts

1. Employees must not accept gifts of cash.

2. Employees must report every gift within 5 days. Employees may keep a gift if a manager agrees.
`
const PRIVACY = '# Privacy rules\n\nThe processor must notify the controller within 72 hours.\n'

interface Rec { type: string, status?: string, work?: string, id?: string, provision?: string, code?: string, writes?: Record<string, number>, norms?: { kept: number, added: number, retired: number } }

t.test('a first session, against a private Neo4j of its own', { timeout: 300_000 }, async t => {
  const home = await temporaryFolder(t)
  const rules = join(home, 'rules')
  await mkdir(rules)
  const conduct = join(rules, 'conduct.md')
  await writeFile(conduct, CONDUCT)
  await writeFile(join(rules, 'privacy.md'), PRIVACY)
  const env = { STUDIO_DATA_DIR: join(home, 'data') }
  const studio = (args: string[], input = ''): Promise<Ran> => runStudio(args, { env, input, cwd: home })
  t.teardown(() => studio(['db', 'stop']))

  t.match(await studio(['db', 'status']), { code: 0, stdout: /^not running\n/ })
  t.match(await studio(['db', 'start']), { code: 0, stdout: /^started: bolt:\/\/127\.0\.0\.1:\d+ / })

  t.test('before anything is there', async t => {
    t.match(await studio(['norms']), { code: 0, stdout: '' })
    t.match(await studio(['trace', 'last']), { code: 3, stderr: /error NOT_FOUND: no finding/ })
  })

  t.test('ingest creates, then finds nothing to do, then updates', async t => {
    const first = await studio(['ingest', rules, '--json'])
    t.equal(first.code, 0, first.stderr)
    const publications = jsonLines<Rec>(first.stdout)
    t.same(publications.map(({ type, status, work }) => [type, status, work]), [['publication', 'CREATED', 'conduct'], ['publication', 'CREATED', 'privacy-rules']])
    for (const publication of publications) t.ok(PublicationRecord.safeParse(publication).success)
    const again = await studio(['ingest', rules])
    t.match(again.stdout, /UNCHANGED conduct .*0 writes\nUNCHANGED privacy-rules .*0 writes\n2 documents · 0 created, 0 updated, 2 unchanged, 0 refused .*· 0 writes\n$/)
    await writeFile(conduct, CONDUCT.replace('5 days', '10 days'))
    const changed = jsonLines<Rec>((await studio(['ingest', conduct, '--json'])).stdout)[0]
    t.match(changed, { status: 'UPDATED', norms: { kept: 3, added: 0, retired: 0 } })
  })

  t.test('what cannot be read is refused, and the rest goes in', async t => {
    await writeFile(join(home, 'bad.md'), Buffer.from([0, 1, 2, 3]))
    const { code, stdout, stderr } = await studio(['ingest', join(home, 'bad.md'), join(home, 'none.md'), conduct, '--json'])
    t.equal(code, 3)
    t.same(jsonLines<Rec>(stdout).map(({ type, code: reason, status }) => [type, reason ?? status]),
      [['refusal', 'INPUT_NOT_FOUND'], ['refusal', 'INPUT_BINARY'], ['publication', 'UNCHANGED']].sort((a, b) => stdout.indexOf(a[1] as string) - stdout.indexOf(b[1] as string)))
    t.match(stderr, 'error INPUT_BINARY')
  })

  t.test('two files with one work id are two regulations, not two versions', async t => {
    const { code, stdout, stderr } = await studio(['ingest', '-', conduct, '--json'], CONDUCT.replace('cash', 'money'))
    t.equal(code, 3)
    t.match(stderr, /error WORK_REPEATED: `conduct.md` has the work id `conduct`, as `stdin`/)
    t.same(jsonLines<Rec>(stdout).map(({ type }) => type), ['publication', 'refusal'])
    t.match(await studio(['ingest', conduct]), { code: 0 })
  })

  t.test('norms and search', async t => {
    const norms = jsonLines<Rec>((await studio(['norms', '--work', 'conduct', '--json'])).stdout)
    t.equal(norms.length, 3)
    for (const norm of norms) t.ok(GraphNorm.safeParse(norm).success)
    t.match(await studio(['norms', '--modality', 'PROHIBITION', '--bearer', 'EMPLOYEE']), { code: 0, stdout: /^[0-9a-f-]{36} PROHIBITION .*cash/, stderr: /1 of 1 norm/ })
    t.equal(jsonLines((await studio(['norms', '--limit', '2', '--json'])).stdout).length, 2)
    const hits = jsonLines<Rec>((await studio(['search', 'gifts', 'cash', '--json'])).stdout)
    t.ok(hits.length > 0)
    for (const hit of hits) t.ok(Hit.safeParse(hit).success)
    t.match(await studio(['search', 'a:b AND (c OR "']), { code: 0 })
  })

  t.test('a finding leads to the words of its clause', async t => {
    const [norm] = jsonLines<Rec>((await studio(['norms', '--modality', 'PROHIBITION', '--json'])).stdout)
    const added = await studio(['finding', 'add', '--work', 'conduct', '--eid', norm?.provision ?? '', '--title', 'took cash', '--observation', '-', '--key', 'k1', '--json'], 'Sure, hand it over\n')
    t.equal(added.code, 0, added.stderr)
    const [finding] = jsonLines<Rec>(added.stdout)
    t.match(finding, { type: 'finding', norm: norm?.id, observation: 'Sure, hand it over', state: 'NOT_SATISFIED' })
    const again = await studio(['finding', 'add', '--norm', norm?.id ?? '', '--title', 'took cash', '--observation', 'Sure, hand it over', '--key', 'k1'])
    t.equal(again.stdout, `${finding?.id}\n`, 'the same key records one finding')
    t.match(await studio(['finding', 'add', '--norm', norm?.id ?? '', '--title', 'took a watch', '--key', 'k1']), { code: 3, stderr: /error KEY_REUSED/ })

    const listed = jsonLines<Rec>((await studio(['finding', 'list', '--json'])).stdout)
    t.equal(listed.length, 1)
    t.ok(FindingRecord.safeParse(listed[0]).success)

    const shown = await studio(['trace'])
    t.match(shown, { code: 0, stdout: /«Employees must not accept gifts of cash\.?»/ })
    t.match(shown.stdout, /quotation VERIFIED/)
    const [trace] = jsonLines<Rec>((await studio(['trace', finding?.id ?? '', '--json'])).stdout)
    t.ok(Trace.safeParse(trace).success)
  })

  t.test('a clause with two norms asks which one', async t => {
    const [norm] = jsonLines<Rec>((await studio(['norms', '--modality', 'PERMISSION', '--json'])).stdout)
    const { code, stderr } = await studio(['finding', 'add', '--work', 'conduct', '--eid', norm?.provision ?? '', '--title', 'x'])
    t.equal(code, 3)
    t.match(stderr, /states 2 norms/)
    t.match(stderr, norm?.id)
    t.match(await studio(['finding', 'add', '--work', 'conduct', '--eid', 'art_999', '--title', 'x']), { code: 3, stderr: /error NOT_FOUND/ })
    t.match(await studio(['trace', '00000000-0000-4000-8000-000000000000']), { code: 3, stderr: /error NOT_FOUND/ })
  })

  t.test('serve answers until Ctrl-C', async t => {
    const server = startStudio(t, ['serve'], { ...env, STUDIO_PORT: '0' }, home)
    const [url] = await server.saying(/http:\/\/127\.0\.0\.1:\d+/)
    t.equal((await fetch(`${url}/readyz`)).status, 200)
    server.interrupt()
    t.equal(await server.ended, 0, server.stderr())
    await t.rejects(fetch(`${url}/livez`))
  })
})
