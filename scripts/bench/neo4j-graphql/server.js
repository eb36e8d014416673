// The same graph served by @neo4j/graphql, over the smallest HTTP server there is: documents are parsed and validated
// once, so that nothing stands between a request and the library. Reads its login from standard input.
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { Neo4jGraphQL } from '@neo4j/graphql'
import { execute, parse, validate } from 'graphql'
import neo4j from 'neo4j-driver'

const typeDefs = `#graphql
  type Finding @node { id: ID! title: String! state: String! revision: [NormRevision!]! @relationship(type: "ABOUT", direction: OUT) }
  type Norm @node { id: ID! revision: [NormRevision!]! @relationship(type: "CURRENT_REVISION", direction: OUT) }
  type NormRevision @node {
    id: ID! modality: String! statement: String! quote: String! start: Int! end: Int!
    norm: [Norm!]! @relationship(type: "REVISION_OF", direction: OUT)
    clause: [Provision!]! @relationship(type: "STATED_IN", direction: OUT)
  }
  type Provision @node {
    id: ID! eId: String! label: String! heading: String text: String!
    parent: [Provision!]! @relationship(type: "CONTAINS", direction: IN)
    expression: [Expression!]! @relationship(type: "PART_OF", direction: OUT)
  }
  type Expression @node { id: ID! title: String! hash: String! }`

const login = await new Promise(resolve => process.stdin.once('data', data => resolve(JSON.parse(data))))
const driver = neo4j.driver(login.uri, neo4j.auth.basic(login.user, login.password))
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema()
const documents = new Map()

function documentOf (query) {
  const known = documents.get(query)
  if (known !== undefined) return known
  const document = parse(query)
  const errors = validate(schema, document)
  if (errors.length > 0) throw errors[0]
  documents.set(query, document)
  return document
}

async function answer (request) {
  try {
    const { query, variables } = JSON.parse(await text(request))
    return await execute({ schema, document: documentOf(query), variableValues: variables, contextValue: { executionContext: driver, sessionConfig: { database: login.database } } })
  } catch (error) {
    return { errors: [{ message: error.message }] }
  }
}

const server = createServer(async (request, response) => {
  const body = JSON.stringify(await answer(request))
  response.setHeader('content-type', 'application/json')
  response.end(body)
})
server.listen(0, '127.0.0.1', () => { console.log(server.address().port) })
// The benchmark closes our input when it ends, however it ends.
process.stdin.on('end', async () => {
  server.closeAllConnections()
  server.close()
  await driver.close()
})
