/** The Neo4j Community that the program runs for itself; `pom.xml` beside this file fetches the same. */
export const NEO4J_VERSION = '5.26.31'
