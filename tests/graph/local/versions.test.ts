import { readFile } from 'node:fs/promises'
import t from 'tap'
import { parse } from 'yaml'
import { neo4jConf } from '../../../services/graph/local/conf.js'
import { NEO4J_VERSION } from '../../../services/graph/local/version.js'
import { PACKAGE_ROOT } from '../../../services/package-root.js'

const read = (path: string): Promise<string> => readFile(new URL(path, PACKAGE_ROOT), 'utf8')

t.test('pom.xml fetches the version that the program speaks of, and ships with the package', async t => {
  t.match(await read('services/graph/local/pom.xml'), new RegExp(`<artifactId>neo4j</artifactId>\\s*<version>${NEO4J_VERSION}</version>`))
  t.ok((JSON.parse(await read('package.json')) as { files: string[] }).files.includes('services/graph/local/pom.xml'))
})

t.test('docker-compose.yml runs the same line of Neo4j with the same limits, and no secret of its own', async t => {
  const { services } = parse(await read('docker-compose.yml')) as { services: Record<string, { image?: string, environment: Record<string, string>, ports?: string[], healthcheck: object }> }
  t.equal(services['neo4j']?.image, `neo4j:${NEO4J_VERSION.split('.').slice(0, 2).join('.')}-community`)
  const conf = new Map(neo4jConf('quick', 1).split('\n').map(line => line.split('=') as [string, string]))
  for (const key of ['db.transaction.timeout', 'db.memory.transaction.max', 'dbms.memory.transaction.total.max', 'dbms.usage_report.enabled', 'dbms.security.allow_csv_import_from_file_urls']) {
    t.equal(services['neo4j']?.environment[`NEO4J_${key.replaceAll('_', '__').replaceAll('.', '_')}`], conf.get(key), key)
  }
  t.match(services['neo4j']?.environment['NEO4J_AUTH'], /\$\{NEO4J_PASSWORD:\?/)
  t.match(services['studio']?.environment['STUDIO_TOKEN'], /\$\{STUDIO_TOKEN:\?/)
  t.ok(services['studio']?.ports?.every(port => port.startsWith('127.0.0.1:')))
  t.ok(Object.values(services).every(({ healthcheck }) => healthcheck !== undefined))
})
