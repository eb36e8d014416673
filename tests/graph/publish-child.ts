// Publishes documents from a process of its own: `start` on standard input, outcomes as lines of JSON.
import { once } from 'node:events'
import { connect } from '../../services/graph/connect.js'
import { buildAnalysis } from '../analysis-builder.js'
import { AT } from './graph.js'
import { longDocument } from './long-document.js'

const [uri = '', user = '', password = '', job = '', work = ''] = process.argv.slice(2)
const graph = await connect({ uri, user, password, database: 'neo4j', timeoutMs: 20_000 })
const say = (value: unknown): void => { process.stdout.write(`${JSON.stringify(value)}\n`) }

say('ready')
await once(process.stdin, 'data')
if (job === 'once') {
  const publication = await graph.publisher.publish(buildAnalysis(work, longDocument(20, 0)), AT)
  say({ status: publication.status, writes: publication.writes })
} else {
  for (let version = 1; ; version++) {
    say({ version })
    await graph.publisher.publish(buildAnalysis(work, longDocument(Number(job), version)), AT)
  }
}
await graph.close()
process.exit(0)
