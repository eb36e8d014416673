import type { GraphQLObjectType, GraphQLOutputType } from 'graphql'
import { getNamedType, isInterfaceType, isLeafType, isObjectType, isRequiredArgument } from 'graphql'
import t from 'tap'
import { ask, servedRules } from './app.js'

/** All fields of a type, to a depth: what leads to another object is followed, what needs an argument is left out. */
function everything (type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type)
  if (isLeafType(named)) return ''
  if (isInterfaceType(named)) return '{ __typename id }'
  const fields = Object.values((named as GraphQLObjectType).getFields()).filter(({ args }) => !args.some(isRequiredArgument)).filter(({ type }) => depth > 0 || isLeafType(getNamedType(type)))
  return `{ ${fields.map(field => `${field.name} ${everything(field.type, depth - 1)}`).join(' ')} }`
}

// What the graph returns and what the schema promises are written apart: this asks for every field of every type.
t.test('every field of every type resolves on a real Neo4j', async t => {
  const { app, norm, finding } = await servedRules(t, { STUDIO_QUERY_TOKENS: '20000', STUDIO_QUERY_DEPTH: '20' })
  const query = app.graphql.schema.getQueryType()
  const { data: { work: { current: { id } } } } = await ask(app, '{ work(id: "gifts") { current { id } } }')
  const args: Record<string, string> = {
    expressionDiff: `(from: "${id}", to: "${id}")`,
    search: '(text: "gift")',
    norm: `(id: "${norm}")`,
    finding: `(id: "${finding}")`,
    trace: `(findingId: "${finding}")`,
    node: `(id: "${norm}")`,
    work: '(id: "gifts")'
  }
  for (const field of Object.values(query?.getFields() ?? {})) {
    const isOne = isObjectType(field.type) && field.args.some(({ name }) => name === 'id')
    if (isOne && args[field.name] === undefined) continue
    const text = `{ ${field.name}${args[field.name] ?? ''} ${everything(field.type, 3)} }`
    for (const round of ['interpreted', 'compiled', 'compiled again']) {
      const { data, errors } = await ask(app, text)
      t.same(errors, [], `${field.name}, ${round}`)
      t.not(data?.[field.name], null, `${field.name} is there`)
    }
  }
})
