import t from 'tap'
import { createSandboxedParser } from '../../services/sandbox/create-sandboxed-parser.js'
import { BUILT_CHILD } from '../sandbox/built-child.js'
import { ask, appOver, codes, servedRules } from './app.js'

const INGEST = 'mutation ($input: IngestRegulationInput!) { ingestRegulation(input: $input) { status } }'
/** More work than the limit allows. */
const BOMB = { source: 'bomb.txt', content: 'You must report every gift of 10 euros under section 5(a) unless it is food. '.repeat(100_000) }

const percentile = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? NaN

t.test('while a bomb is ingested through the API the service answers, and afterwards as well', { timeout: 120_000 }, async t => {
  const { ports, norm } = await servedRules(t)
  const parser = createSandboxedParser({ timeoutMs: 2_000, memoryMb: 1_024, workers: 1, program: BUILT_CHILD })
  t.teardown(() => parser.close())
  const app = await appOver(t, { ...ports, parser }, { STUDIO_BODY_LIMIT: '20000000' })
  await app.listen({ port: 0, host: '127.0.0.1' })
  await parser.parse({ source: 'warm.md', bytes: Buffer.from('You must go.') })

  const ended = new AbortController()
  const bomb = ask(app, INGEST, { input: BOMB }).finally(() => { ended.abort() })
  const took: number[] = []
  while (!ended.signal.aborted) {
    const began = performance.now()
    const [probe, answer] = [await app.inject('/livez'), await ask(app, `{ norm(id: "${norm}") { statement } }`)]
    took.push(performance.now() - began)
    t.equal(probe.statusCode, 200)
    t.same(answer.errors, [])
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  const answer = await bomb
  t.same(codes(answer), ['INPUT_TIMEOUT'])
  t.match(answer.errors[0]?.extensions, { place: { file: 'bomb.txt' }, advice: /STUDIO_PARSE_TIMEOUT_MS/ })
  t.comment(`a probe and a query during the bomb: ${took.length}, median ${percentile(took, 0.5).toFixed(1)} ms, 99 % within ${percentile(took, 0.99).toFixed(1)} ms`)
  t.ok(took.length >= 5, 'many were asked')
  t.ok(percentile(took, 0.9) < 500, 'and answered quickly')
  t.match((await ask(app, INGEST, { input: { source: 'desk.md', content: '# Desks\n\nEmployees must keep desks tidy.\n' } })).data, { ingestRegulation: { status: 'CREATED' } })
})
