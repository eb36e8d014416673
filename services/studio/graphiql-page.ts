import { EXAMPLES } from './examples.js'

/** Text that may stand inside a script element: nothing in it can close the element. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

/** The GraphiQL page. All that it loads comes from the service itself. */
export const graphiqlPage = (): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Alignment Studio: GraphiQL</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/graphiql/graphiql.css">
<link rel="stylesheet" href="/graphiql/page.css">
</head>
<body>
<noscript>The page needs JavaScript. The API itself is at /graphql.</noscript>
<div id="graphiql">Loading…</div>
<script type="application/json" id="examples">${inScript(EXAMPLES)}</script>
<script src="/graphiql/react.js"></script>
<script src="/graphiql/react-dom.js"></script>
<script src="/graphiql/graphiql.js"></script>
<script src="/graphiql/start.js"></script>
</body>
</html>
`

export const PAGE_STYLE = `html, body, #graphiql { height: 100%; margin: 0; }
`

/** Starts the editor: examples as tabs, and the latest finding as the variable of the trace. */
export const START_SCRIPT = `'use strict'
const fetcher = GraphiQL.createFetcher({ url: '/graphql' })
const examples = JSON.parse(document.getElementById('examples').textContent)

const latestFinding = async () => {
  const body = JSON.stringify({ query: '{ findings(first: 1) { edges { node { id } } } }' })
  const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return (await response.json()).data?.findings.edges[0]?.node.id
}

const tabs = findingId => examples.map(({ query, variables }) => {
  const known = variables !== undefined && 'findingId' in variables && findingId !== undefined ? { ...variables, findingId } : variables
  return { query, variables: known === undefined ? undefined : JSON.stringify(known, null, 2) }
})

const show = findingId => {
  const editor = React.createElement(GraphiQL, { fetcher, defaultTabs: tabs(findingId), shouldPersistHeaders: false, defaultEditorToolsVisibility: 'variables' })
  ReactDOM.createRoot(document.getElementById('graphiql')).render(editor)
}
latestFinding().then(show, () => show(undefined))
`
