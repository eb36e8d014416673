import { readdir, readFile } from 'node:fs/promises'
import t from 'tap'
import { loadMigrations, toMigration } from '../../services/graph/migrations/load-migrations.js'
import { migrate } from '../../services/graph/migrations/migrate.js'
import { splitStatements } from '../../services/graph/migrations/split-statements.js'
import { PACKAGE_ROOT } from '../../services/package-root.js'
import { bareGraph, rows } from './graph.js'

t.test('statements end with a semicolon at the end of a line; comment lines are left out', async t => {
  t.strictSame(splitStatements("// one; two\nCREATE (a {x: ';'})\nRETURN a;\n\n// end\nMATCH (b) RETURN b;\n"),
    ["CREATE (a {x: ';'})\nRETURN a", 'MATCH (b) RETURN b'])
  t.equal(toMigration('001_a.cypher', 'RETURN 1;\r\n').checksum, toMigration('001_a.cypher', 'RETURN 1;\n').checksum, 'line ends do not count')
})

t.test('migrations are applied once, in order, by however many programs start together', async t => {
  const graph = await bareGraph(t)
  const migrations = await loadMigrations()
  t.match((await graph.health.ready()).reason, /migration `001_ids` is not applied yet/)

  const outcomes = await Promise.all([1, 2, 3, 4].map(async () => await migrate(graph, migrations)))
  t.ok(outcomes.some(({ applied }) => applied.length === migrations.length))
  t.strictSame(await rows(graph, 'MATCH (m:Migration) RETURN m.id AS id, m.checksum AS checksum, m.appliedAt IS NOT NULL AS dated ORDER BY id'),
    migrations.map(({ id, checksum }) => ({ id, checksum, dated: true })), 'each is recorded once')
  t.strictSame(await graph.health.ready(), { ready: true, reason: null })
  t.strictSame(await migrate(graph, migrations), { applied: [], present: migrations.map(({ id }) => id) })
})

t.test('a changed migration, one from the future and one that fails stop with a clear error', async t => {
  const graph = await bareGraph(t)
  const known = await loadMigrations()
  await migrate(graph, known)
  const [first, ...others] = known
  if (first === undefined) throw new Error('there are migrations')

  const changed = [toMigration('001_ids.cypher', 'RETURN 1;'), ...others]
  await t.rejects(migrate(graph, changed), { code: 'MIGRATION_CHANGED', message: 'migration `001_ids` was applied with another text', details: { place: { file: 'graph-schema/cypher/001_ids.cypher' } } })
  await t.rejects(migrate(graph, [first]), { code: 'MIGRATION_MISSING', message: /the database has migration `002_search`/ })

  const failing = [...known, toMigration('900_broken.cypher', 'RETURN 1;\nMATCH (n RETURN n;')]
  await t.rejects(migrate(graph, failing), { code: 'MIGRATION_FAILED', message: /migration `900_broken`, statement 2 of 2: /, details: { place: { file: 'graph-schema/cypher/900_broken.cypher' } } })
  t.strictSame(await rows(graph, "MATCH (m:Migration {id: '900_broken'}) RETURN m"), [], 'what failed is not recorded')
})

t.test('the database is not ready with a schema of another version', async t => {
  const graph = await bareGraph(t)
  await migrate(graph, await loadMigrations())
  await rows(graph, "CREATE (:Migration {id: '999_future', checksum: 'sha256:0'})")
  t.match(await graph.health.ready(), { ready: false, reason: /`999_future`, which this version does not know/ })
  await rows(graph, "MATCH (m:Migration {id: '999_future'}) DELETE m")
  t.equal((await graph.health.ready()).ready, true)
})

t.test('every label and property that a MERGE finds nodes by has a unique constraint', async t => {
  const graph = await bareGraph(t)
  await migrate(graph, await loadMigrations())
  const constraints = await rows(graph, "SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties WHERE type = 'UNIQUENESS' RETURN labelsOrTypes[0] + '.' + properties[0] AS name, size(properties) AS width")
  const unique = new Set(constraints.filter(({ width }) => width === 1).map(({ name }) => name))

  const folder = new URL('services/graph/queries/', PACKAGE_ROOT)
  const texts = await Promise.all((await readdir(folder)).map(async file => await readFile(new URL(file, folder), 'utf8')))
  const merged = texts.flatMap(text => [...text.matchAll(/MERGE \(\w*:(\w+)(?: \{(\w+):[^}]*\})?\)/g)].map(match => `${match[1]}.${match[2]}`))
  t.ok(merged.length >= 8, 'the pattern finds them')
  t.strictSame(merged.filter(name => !unique.has(name)), [])
})
