import { Command } from 'commander'
import { once } from 'node:events'
import { examples, quietOption } from './terminal/options.js'
import { withStudio } from './terminal/with-studio.js'

/** `studio serve`: the GraphQL API, until Ctrl-C. */
export const serveCommand = (): Command => new Command('serve')
  .description('Serve the GraphQL API until Ctrl-C. Address and limits come from the environment; see .env.example.')
  .addOption(quietOption())
  .addHelpText('after', examples(
    ['studio serve', 'on http://127.0.0.1:4000'],
    ['STUDIO_PORT=8080 studio serve', 'on another port'],
    ['NEO4J_URI=neo4j+s://… NEO4J_PASSWORD=… STUDIO_GRAPHIQL=false studio serve', 'on a Neo4j of your own, without the page']
  ))
  .action(async (options: { quiet: boolean }) => {
    await withStudio({ quiet: options.quiet, onInterrupt: 'finish' }, async ({ studio, config, signal }) => {
      const { serve } = await import('../services/server.js')
      const server = await serve({ ports: studio.ports, config })
      try {
        process.stdout.write(`${server.url}\n`)
        if (!signal.aborted) await once(signal, 'abort')
      } finally {
        await server.close()
      }
    })
  })
