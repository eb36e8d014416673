import t from 'tap'
import { connect } from '../../services/graph/connect.js'
import { loadMigrations } from '../../services/graph/migrations/load-migrations.js'
import { migrate } from '../../services/graph/migrations/migrate.js'
import { AppError } from '../../services/errors.js'
import { host } from '../../services/host.js'
import { createParser } from '../../services/framers/create-parser.js'
import { loadLexicon } from '../../services/load-lexicon.js'
import { ingest } from '../../services/framers/ingest.js'
import type { ParseInput } from '../../services/ports.js'
import { testNeo4j } from '../neo4j.js'

const document = (source: string, text: string): ParseInput => ({ source, bytes: Buffer.from(text) })
const GIFTS = document('gifts.md', '# Gifts\n\nEmployees must not accept cash.\n')
const TRAVEL = document('travel.md', '# Travel\n\nEmployees must book in advance.\n')

t.test('documents go into the graph one by one', { timeout: 200_000 }, async t => {
  const graph = await connect({ ...await testNeo4j(t), database: 'neo4j', timeoutMs: 30_000 })
  t.teardown(() => graph.close())
  await migrate(graph, await loadMigrations())
  const parser = createParser(await loadLexicon())
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
    const publisher = { recognise: async () => null, publish: async (...given: Parameters<typeof graph.publisher.publish>) => given[0].expression.work === 'gifts' ? await Promise.reject(new AppError('DATABASE_LIMIT', 'too much')) : await graph.publisher.publish(...given) }
    const outcomes = await ingest({ parser, publisher, host }, [GIFTS, TRAVEL])
    t.same(outcomes.map(({ publication, error }) => publication?.status ?? error?.code), ['DATABASE_LIMIT', 'UNCHANGED'])
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
