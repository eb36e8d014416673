import neo4j from 'neo4j-driver'

/** Empties a Neo4j: no node, relationship, constraint or index of an earlier test stays. */
export async function wipe ({ uri, user, password }: { uri: string, user: string, password: string }): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  const session = driver.session({ database: 'neo4j' })
  const names = async (query: string): Promise<string[]> => (await session.run(query)).records.map(record => record.get('name') as string)
  try {
    for (const name of await names('SHOW CONSTRAINTS YIELD name')) await session.run('DROP CONSTRAINT $name', { name })
    for (const name of await names("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")) await session.run('DROP INDEX $name', { name })
    // Of its own accord in pieces: one large transaction could meet the memory limit.
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS')
  } finally {
    await session.close()
    await driver.close()
  }
}
