import { Argument, Command } from 'commander'
import * as z from 'zod'
import { SCHEMAS } from './terminal/rows.js'
import { examples } from './terminal/options.js'
import { output } from './terminal/output.js'

type SchemaName = keyof typeof SCHEMAS

/** Verbs whose records also carry a `line`, because `--each-line` was given. */
const LINED = new Set<string>(['expression', 'provision', 'sentence', 'definition', 'reference', 'norm', 'diagnostic'])

/** `studio schema`: the JSON Schema of a record type, from the same zod types as everything else. */
export const schemaCommand = (): Command => new Command('schema')
  .description('Print the JSON Schema (draft 2020-12) of a record that --json prints.')
  .addArgument(new Argument('<type>', 'type of the record').choices(Object.keys(SCHEMAS)))
  .addHelpText('after', examples(
    ['studio schema norm', 'what a norm record holds'],
    ['studio schema publication > publication.schema.json', 'a file for a validator']
  ))
  .action(async (name: SchemaName) => {
    const out = output()
    await out.line(JSON.stringify(recordSchema(name), null, 2))
    await out.flush()
  })

/** JSON Schema of one type of record, with the `type` that tells it from the others. */
export function recordSchema (name: SchemaName): object {
  const { $schema, type, properties, required, ...rest } = z.toJSONSchema(SCHEMAS[name], { io: 'output' })
  return {
    $schema,
    title: name,
    type,
    properties: {
      type: { const: name.replace(/^graph-/, '') },
      ...properties,
      ...(LINED.has(name) ? { line: { type: 'integer', minimum: 1, description: 'only with --each-line: number of the line' } } : {}),
      ...(name === 'diagnostic' ? { source: { type: 'string', description: 'only where a whole document failed' } } : {})
    },
    required: ['type', ...(required ?? [])],
    ...rest,
    // New fields may come: a reader must not refuse them.
    additionalProperties: true
  }
}
