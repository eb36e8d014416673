import neo4j from 'neo4j-driver'
import t from 'tap'
import { testNeo4j } from '../../neo4j.js'

t.test('a test gets an empty Neo4j, whatever an earlier one left', async t => {
  for (const round of ['first', 'second']) {
    await t.test(round, async t => {
      const { uri, user, password } = await testNeo4j(t)
      const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
      t.teardown(() => driver.close())
      const query = async (text: string) => (await driver.executeQuery(text, {}, { database: 'neo4j' })).records
      t.equal((await query('MATCH (n) RETURN n')).length, 0)
      t.equal((await query('SHOW CONSTRAINTS')).length, 0)
      await query('CREATE CONSTRAINT left_over FOR (n:Left) REQUIRE n.id IS UNIQUE')
      await query('CREATE FULLTEXT INDEX left_words FOR (n:Left) ON EACH [n.text]')
      await query('UNWIND range(1, 10) AS id CREATE (:Left {id: id})-[:OVER]->(:Left {id: -id})')
    })
  }
})
