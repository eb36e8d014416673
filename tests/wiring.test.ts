import { join } from 'node:path'
import t from 'tap'
import { loadConfig } from '../services/config.js'
import { localNeo4jStatus, localSettings } from '../services/graph/local/index.js'
import { openStudio } from '../services/wiring.js'
import { temporaryFolder } from './run-studio.js'

const quiet = (): void => undefined

t.test('the program on its private Neo4j', { timeout: 200_000 }, async t => {
  const config = loadConfig({ STUDIO_DATA_DIR: join(await temporaryFolder(t), 'data') })
  const status = () => localNeo4jStatus(localSettings(config))

  await t.test('opens, migrates, and gives everything back', async t => {
    const studio = await openStudio(config, quiet)
    t.match(studio.database, { private: true, started: true, uri: /^bolt:\/\/127\.0\.0\.1:\d+$/ })
    t.ok(studio.migrations.applied.length > 0)
    t.same(await studio.ports.health.ready(), { ready: true, reason: null })
    t.match(studio.ports.host.now(), /^\d{4}-\d\d-\d\dT.*Z$/)

    const second = await openStudio(config, quiet)
    t.equal(second.database.started, false, 'a second one joins')
    t.same(second.migrations.applied, [], 'and finds the schema in place')
    await studio.close()
    t.equal((await status()).running, true, 'the first one leaves, the second still works')
    t.equal((await second.ports.health.ready()).ready, true)
    await second.close()
    await second.close()
    t.equal((await status()).running, false, 'the last one turns the light off')
  })

  await t.test('what fails half-way leaves nothing open', async t => {
    await t.rejects(openStudio({ ...config, NEO4J_DATABASE: 'no-such-database' }, quiet), { name: 'AppError', code: /^DATABASE_/ })
    t.equal((await status()).running, false)
  })
})

t.test('no Java: the error names the ways out', async t => {
  const config = loadConfig({ STUDIO_DATA_DIR: join(await temporaryFolder(t), 'data'), STUDIO_JAVA: 'no-such-java' })
  await t.rejects(openStudio(config, quiet), { code: 'DATABASE_NO_JAVA', details: { advice: /docker compose up.*NEO4J_URI/ } })
})

t.test('a Neo4j of one\'s own that does not answer: nothing is started in its place', async t => {
  const config = loadConfig({ NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'x', STUDIO_DATA_DIR: join(await temporaryFolder(t), 'data') })
  await t.rejects(openStudio(config, quiet), { code: 'DATABASE_UNREACHABLE' })
})
