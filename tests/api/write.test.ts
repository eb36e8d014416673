import t from 'tap'
import { appOver, ask, closedPorts, codes, servedRules } from './app.js'

const INGEST = `mutation ($input: IngestRegulationInput!) { ingestRegulation(input: $input) {
  status title provisions diagnostics norms { kept added retired } writes { nodesCreated propertiesSet } work { id } expression { id normCount } } }`
const RECORD = 'mutation ($input: RecordFindingInput!) { recordFinding(input: $input) { id title state recordedAt norm { id } work { id } } }'

t.test('writing through the API', async t => {
  const { app, norm, finding } = await servedRules(t)

  t.test('a regulation is ingested once, and again without a write', async t => {
    const input = { source: 'desk.md', content: '# Desk rules\n\n## Tidiness\n\nEmployees must keep their desks tidy 🎁. Managers may inspect desks.\n', work: 'desk' }
    const first = await ask(app, INGEST, { input })
    t.same(first.errors, [])
    t.match(first.data.ingestRegulation, { status: 'CREATED', work: { id: 'desk' }, norms: { kept: 0, retired: 0 } })
    t.ok(first.data.ingestRegulation.norms.added >= 2, 'both sentences are norms')
    t.equal(first.data.ingestRegulation.expression.normCount, first.data.ingestRegulation.norms.added)
    const again = await ask(app, INGEST, { input })
    t.match(again.data.ingestRegulation, { status: 'UNCHANGED', writes: { nodesCreated: 0, propertiesSet: 0 } })
  })

  t.test('a document comes as text or as base64, and not as both', async t => {
    const content = '# Desk rules\n\n## Tidiness\n\nEmployees must keep their desks tidy 🎁. Managers may inspect desks.\n'
    const contentBase64 = Buffer.from(content).toString('base64')
    const input = { source: 'desk.md', work: 'desk' }
    t.match((await ask(app, INGEST, { input: { ...input, contentBase64 } })).data.ingestRegulation, { status: 'UNCHANGED', diagnostics: 0 }, 'the same bytes')
    t.match((await ask(app, INGEST, { input: { ...input, contentBase64: contentBase64.replace(/(.{76})/g, '$1\r\n') } })).data.ingestRegulation, { status: 'UNCHANGED' }, 'with line breaks')
    for (const wrong of [{}, { content, contentBase64 }, { contentBase64: 'a' }, { contentBase64: `${contentBase64}*` }, { contentBase64: 'A===' }]) {
      t.same(codes(await ask(app, INGEST, { input: { ...input, ...wrong } })), ['INPUT_INVALID'], JSON.stringify(wrong).slice(0, 40))
    }
    const small = await appOver(t, closedPorts(), { STUDIO_MAX_DOCUMENT_BYTES: '100' })
    t.same(codes(await ask(small, INGEST, { input: { ...input, contentBase64: Buffer.alloc(101, 'a').toString('base64') } })), ['INPUT_TOO_LARGE'], 'bytes count, not characters of base64')
    t.same(codes(await ask(small, INGEST, { input: { ...input, content: '🎁'.repeat(26) } })), ['INPUT_TOO_LARGE'], 'and not characters of text')
  })

  t.test('a document that cannot be read is told by code, and nothing is written', async t => {
    t.same(codes(await ask(app, INGEST, { input: { source: 'empty.md', content: '  \n' } })), ['INPUT_EMPTY'])
    t.same(codes(await ask(app, INGEST, { input: { source: 'x.md', content: '\0\0\0\x01PK' } })), ['INPUT_BINARY'])
    t.same((await ask(app, '{ works(filter: { search: "empty" }) { totalCount } }')).data, { works: { totalCount: 0 } })
  })

  t.test('a finding is recorded once for each key', async t => {
    const input = { norm, title: 'Seen twice', state: 'NOT_SATISFIED', key: 'k1' }
    const first = await ask(app, RECORD, { input })
    t.match(first.data.recordFinding, { title: 'Seen twice', norm: { id: norm }, work: { id: 'gifts' } })
    const again = await ask(app, RECORD, { input })
    t.equal(again.data.recordFinding.id, first.data.recordFinding.id)
    t.not(first.data.recordFinding.id, finding)
    const { data } = await ask(app, `{ norm(id: "${norm}") { findings { id } } }`)
    t.equal(data.norm.findings.length, 2)
  })

  t.test('a finding of the wrong shape, or about nothing, is refused by code', async t => {
    const good = { norm, title: 'x', state: 'SATISFIED' }
    t.same(codes(await ask(app, RECORD, { input: { ...good, title: '' } })), ['INPUT_INVALID'])
    t.same(codes(await ask(app, RECORD, { input: { ...good, title: 'x'.repeat(301) } })), ['INPUT_INVALID'])
    t.same(codes(await ask(app, RECORD, { input: { ...good, state: 'MAYBE' } })), ['INPUT_INVALID'])
    t.same(codes(await ask(app, RECORD, { input: { ...good, norm: '6f1c0d0e-0000-5000-8000-000000000000' } })), ['NOT_FOUND'])
  })

  t.test('text from outside stays text', async t => {
    // eslint-disable-next-line no-template-curly-in-string
    const title = '"}) DETACH DELETE n // <script>alert(1)</script> ${x} \u202e'
    const { data } = await ask(app, RECORD, { input: { norm, title, observation: title, state: 'SATISFIED' } })
    const found = await ask(app, 'query ($id: UUID!) { finding(id: $id) { title observation } }', { id: data.recordFinding.id })
    t.same(found.data.finding, { title, observation: title })
  })
})
