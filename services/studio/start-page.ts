/** The first page: where everything is. */
export const startPage = (graphiql: boolean): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Alignment Studio</title>
<link rel="icon" href="data:,">
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem; color: #1c2733; background: #fff; }
a { color: #0b57a4; }
@media (prefers-color-scheme: dark) { body { color: #e3e8ee; background: #14191f; } a { color: #8ec1f5; } }
</style>
</head>
<body>
<main>
<h1>Alignment Studio</h1>
<p>Regulations as a graph of norms; every finding leads to the exact words of a clause.</p>
<ul>
${graphiql ? '<li><a href="/graphiql">GraphiQL</a>: ask the graph, with example queries</li>\n' : ''}<li><code>/graphql</code>: the API</li>
<li><a href="/livez">/livez</a>: whether the process answers</li>
<li><a href="/readyz">/readyz</a>: whether the database is ready</li>
</ul>
</main>
</body>
</html>
`
