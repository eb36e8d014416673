import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { PACKAGE_ROOT } from '../services/package-root.js'
import { readSampleFinding, sampleInput } from './demo/sample-finding.js'
import { welcome } from './demo/welcome.js'
import { findInputs } from './input/inputs.js'
import { readable } from './input/readable.js'
import { publicationLine } from './terminal/publication-line.js'
import { examples, quietOption } from './terminal/options.js'
import { styleOf } from './terminal/style.js'
import { withStudio } from './terminal/with-studio.js'
import type { Session } from './terminal/with-studio.js'

/** The regulations of the demo. */
const SAMPLES = new URL('ontologies/samples/', PACKAGE_ROOT)

/** `studio start`: the demo, from nothing to a page and a first trace. */
export const startCommand = (): Command => new Command('start')
  .description('The demo: start Neo4j, ingest the sample regulations, record a sample finding, serve the API until Ctrl-C.')
  .addOption(quietOption())
  .addHelpText('after', examples(['npm start', 'the same, from the folder of the project'], ['npx studio start', 'the demo']))
  .action(async (options: { quiet: boolean }) => {
    const began = performance.now()
    await withStudio({ quiet: options.quiet, onInterrupt: 'finish' }, session => demo(session, began))
  })

async function demo (session: Session, began: number): Promise<void> {
  const { studio, config, signal } = session
  await ingestSamples(session)
  signal.throwIfAborted()
  const { recordFinding } = await import('../services/auditors/record-finding.js')
  const finding = await recordFinding(studio.ports, await sampleInput(studio.ports.reader, await readSampleFinding(SAMPLES)))
  const { serve } = await import('../services/server.js')
  // The page is for a person at a terminal: a line for each request would push the welcome away.
  const level = config.STUDIO_LOG_LEVEL === 'info' ? 'warn' : config.STUDIO_LOG_LEVEL
  const server = await serve({ ports: studio.ports, config: { ...config, STUDIO_LOG_LEVEL: level } })
  try {
    const counts = await studio.ports.reader.counts()
    const seconds = (performance.now() - began) / 1000
    const about = { url: server.url, page: config.STUDIO_GRAPHIQL, counts, finding: finding.id, seconds, token: config.STUDIO_TOKEN !== undefined }
    for (const line of welcome(about, styleOf(process.stdout))) process.stdout.write(`${line}\n`)
    if (!signal.aborted) await once(signal, 'abort')
  } finally {
    await server.close()
  }
}

async function ingestSamples ({ studio, config, say, signal }: Session): Promise<void> {
  const { ingest } = await import('../services/framers/ingest.js')
  const style = styleOf(process.stderr)
  const onProgress = (outcome: Parameters<typeof publicationLine>[0]): void => {
    if (outcome.error !== null) throw outcome.error
    say.info(publicationLine(outcome, false, style))
  }
  const documents = readable(await findInputs([fileURLToPath(SAMPLES)]), { limit: config.STUDIO_MAX_DOCUMENT_BYTES, work: null, validFrom: null })
  await ingest(studio.ports, documents, { onProgress, signal })
}
