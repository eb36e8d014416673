import t from 'tap'
import { connect } from '../../services/graph/connect.js'
import { loadMigrations } from '../../services/graph/migrations/load-migrations.js'
import { migrate } from '../../services/graph/migrations/migrate.js'
import { AppError } from '../../services/errors.js'
import { host } from '../../services/host.js'
import { createParser } from '../../services/framers/create-parser.js'
import { loadLexicon } from '../../services/load-lexicon.js'
import { ingest } from '../../services/framers/ingest.js'
import type { Incoming } from '../../services/framers/ingest.js'
import { sha256 } from '../../services/norms/hash.js'
import type { ParseInput, Publication } from '../../services/ports.js'
import { testNeo4j } from '../neo4j.js'

const document = (source: string, text: string): ParseInput => ({ source, bytes: Buffer.from(text) })
const GIFTS = document('gifts.md', '# Gifts\n\nEmployees must not accept cash.\n')
const TRAVEL = document('travel.md', '# Travel\n\nEmployees must book in advance.\n')

t.test('documents go into the graph one by one', { timeout: 200_000 }, async t => {
  const graph = await connect({ ...await testNeo4j(t), database: 'neo4j', timeoutMs: 30_000 })
  t.teardown(() => graph.close())
  await migrate(graph, await loadMigrations())
  const lexicon = await loadLexicon()
  const parser = createParser(lexicon)
  const ports = { parser, publisher: graph.publisher, host }
  const said = async (documents: ParseInput[], options = {}): Promise<string[]> =>
    (await ingest(ports, documents, options)).map(({ publication, error }) => publication?.status ?? error?.code ?? '')

  await t.test('created, then unchanged', async t => {
    t.same(await said([GIFTS, TRAVEL]), ['CREATED', 'CREATED'])
    t.same(await said([GIFTS, TRAVEL]), ['UNCHANGED', 'UNCHANGED'])
  })

  await t.test('a document that cannot be read stops nobody and writes nothing', async t => {
    const before = await graph.reader.counts()
    t.same(await said([document('empty.md', ' \n'), GIFTS]), ['INPUT_EMPTY', 'UNCHANGED'])
    t.same(await graph.reader.counts(), before)
  })

  await t.test('two documents of one run with one work id: the second is refused, unless it is the same text', async t => {
    const other = document('other.md', '# Gifts\n\nEmployees may accept a pen.\n')
    t.same(await said([GIFTS, other, GIFTS]), ['UNCHANGED', 'WORK_REPEATED', 'UNCHANGED'])
  })

  await t.test('quite another text is refused as a new version, unless the user names the work', async t => {
    // Texts without three words in a row that both of them have.
    const words = (stem: string): string => Array.from({ length: 40 }, (_, at) => `The ${stem}er${at} must ${stem} every ${stem}ing${at} of ${stem}land${at}.`).join('\n\n')
    const version = (stem: string, work: string | null = null): ParseInput => ({ ...document('keeping.md', `# Keeping\n\n${words(stem)}\n`), work })
    t.same(await said([version('box')]), ['CREATED'])
    t.same(await said([version('farm')]), ['WORK_MISMATCH'])
    t.same(await said([version('farm', 'keeping')]), ['UPDATED'])
  })

  await t.test('a document that the database refuses stops nobody', async t => {
    const publisher = { ...graph.publisher, recognise: async () => null, publish: async (...given: Parameters<typeof graph.publisher.publish>) => given[0].expression.work === 'gifts' ? await Promise.reject(new AppError('DATABASE_LIMIT', 'too much')) : await graph.publisher.publish(...given) }
    const outcomes = await ingest({ parser, publisher, host }, [GIFTS, TRAVEL])
    t.same(outcomes.map(({ publication, error }) => publication?.status ?? error?.code), ['DATABASE_LIMIT', 'UNCHANGED'])
  })

  await t.test('an unchanged document is recognised by its bytes, and parsed again as soon as anything is different', async t => {
    const [rules, other] = [sha256('rules'), sha256('other rules')]
    const parsed: string[] = []
    const under = (given: string) => ({ parser: { rules: given, parse: async (input: ParseInput) => { parsed.push(input.source); return await createParser(lexicon, given).parse(input) } }, publisher: graph.publisher, host })
    const run = async (documents: ParseInput[], given = rules) => {
      parsed.length = 0
      return (await ingest(under(given), documents)).map(({ publication }) => publication)
    }
    const rows = (count: number): string => Array.from({ length: count }, (_, at) => `Employees must keep record ${at} for ${at} years, see section 2.`).join('\n\n')
    const one = document('records.md', `# Records\n\n“Record” means a paper.\n\n${rows(30)}\n`)
    const two = document('records.md', `# Records\n\n“Record” means a paper.\n\n${rows(31)}\n`)
    const [first] = await run([one])
    t.match(first, { status: 'CREATED' })
    const [again] = await run([one])
    t.same(parsed, [], 'not parsed')
    const { status, norms, writes, extraction, ...counts } = again as Publication
    t.match(first, counts, 'with the counts it had')
    t.match({ status, norms, writes }, { status: 'UNCHANGED', norms: { kept: first?.norms.added, added: 0, retired: 0 }, writes: { nodesCreated: 0, relationshipsCreated: 0, propertiesSet: 0 } })

    t.match(await run([{ ...one, source: 'copy.md' }]), [{ status: 'UNCHANGED', writes: { propertiesSet: 0 } }])
    t.same(parsed, ['copy.md'], 'another name')
    t.match(await run([{ ...one, validFrom: '2025-01-01' }]), [{ status: 'UPDATED' }], 'another date')
    t.match(await run([one]), [{ status: 'UPDATED' }], 'and none again')
    const [longer] = await run([two])
    t.match(longer, { status: 'UPDATED', norms: { added: 1 } })
    t.ok((longer?.extraction?.reused ?? 0) > 20 && (longer?.extraction?.extracted ?? 99) < 10, `what did not change is not read again: ${JSON.stringify(longer?.extraction)}`)
    t.match(await run([one]), [{ status: 'UPDATED', norms: { retired: 1 } }], 'the older version comes back, although its bytes are known')
    t.same(parsed, ['records.md'])
    t.match(await run([one]), [{ status: 'UNCHANGED' }])
    t.same(parsed, [])

    t.match(await run([one], other), [{ status: 'UNCHANGED', extraction: { reused: 0 }, writes: { nodesCreated: 0 } }], 'nothing is taken over from other rules')
    t.same(parsed, ['records.md'], 'other rules')
    t.match(await run([one], other), [{ status: 'UNCHANGED', writes: { propertiesSet: 0 } }])
    t.same(parsed, [], 'once')
    t.same((await run([two, one, two], other)).map(one => one?.status), ['UPDATED', undefined, 'UNCHANGED'], 'two texts of one work in one run')
  })

  await t.test('the next documents are parsed while one is published; outcomes keep their order', async t => {
    const began: string[] = []
    const slow = { rules: null, parse: async (input: ParseInput) => { began.push(input.source); return await parser.parse(input) } }
    const many = Array.from({ length: 12 }, (_, at) => document(`rule-${at}.md`, `# Rule ${at}\n\nEmployees must follow rule ${at}.\n`))
    const ahead: number[] = []
    let asked = 0
    const coming = function * (): Generator<Incoming> {
      for (const one of many) {
        asked++
        yield asked === 6 ? { source: 'rule-5.md', error: new AppError('INPUT_NOT_FOUND', 'gone') } : one
      }
    }
    const outcomes = await ingest({ parser: slow, publisher: graph.publisher, host }, coming(), { onProgress: () => { ahead.push(asked - ahead.length - 1) } })
    t.same(outcomes.map(({ source }) => source), many.map(({ source }) => source))
    t.same(outcomes.map(({ publication, error }) => publication?.status ?? error?.code), many.map((_, at) => at === 5 ? 'INPUT_NOT_FOUND' : 'CREATED'))
    t.ok(Math.max(...ahead) >= 3, 'some are begun before their turn')
    t.ok(Math.max(...ahead) <= 5, 'and only some')
  })

  await t.test('what no clause can hold is refused by its size, before anything is written', async t => {
    const before = await graph.reader.counts()
    const [word, line, rest] = await ingest(ports, [document('word.txt', `Rules\n\n${'x'.repeat(5_000_000)}`), document('many.txt', `${'y'.repeat(1_000_000)}\n\n`.repeat(21)), GIFTS])
    t.match(word?.error, { code: 'INPUT_TOO_LARGE', details: { place: { file: 'word.txt', line: 3, clause: String } } })
    t.match(line?.error, { code: 'INPUT_TOO_LARGE', details: { place: { file: 'many.txt' } } })
    t.equal(rest?.publication?.status, 'UNCHANGED')
    t.same(await graph.reader.counts(), before)
  })

  await t.test('who stops it gets whole documents only', async t => {
    const controller = new AbortController()
    const done: string[] = []
    const onProgress = ({ source }: { source: string }): void => {
      done.push(source)
      controller.abort()
    }
    await t.rejects(ingest(ports, [GIFTS, TRAVEL], { onProgress, signal: controller.signal }), { code: 'INTERRUPTED', message: 'stopped before `travel.md`' })
    t.same(done, ['gifts.md'])
  })
})
