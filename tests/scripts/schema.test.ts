import t from 'tap'
import { recordSchema } from '../../scripts/schema.js'
import { SCHEMAS } from '../../scripts/terminal/rows.js'
import { runStudio } from '../run-studio.js'

t.test('the schema of a record: its type, what it must hold, and room for new fields', async t => {
  const { code, stdout } = await runStudio(['schema', 'norm'])
  t.equal(code, 0)
  t.match(JSON.parse(stdout), {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    properties: { type: { const: 'norm' }, modality: { enum: ['OBLIGATION', 'PROHIBITION', 'PERMISSION', 'RIGHT', 'RECOMMENDATION', 'CONSTITUTIVE'] } },
    additionalProperties: true
  })
})

t.test('every type has one, and the fields of the public contract are required', async t => {
  const required: Partial<Record<keyof typeof SCHEMAS, string[]>> = {
    expression: ['type', 'source', 'title', 'language', 'hash', 'text'],
    provision: ['type', 'eId', 'parent', 'kind', 'num', 'heading', 'label', 'start', 'end'],
    sentence: ['type', 'provision', 'start', 'end'],
    definition: ['type', 'term', 'provision', 'scope', 'scopeProvision', 'start', 'end', 'quote'],
    reference: ['type', 'provision', 'kind', 'start', 'end', 'quote', 'targets'],
    norm: ['type', 'id', 'provision', 'modality', 'start', 'end', 'quote', 'statement', 'confidence', 'bearer', 'counterparty', 'action', 'target', 'conditions', 'exceptions', 'deadline', 'references'],
    diagnostic: ['type', 'ruleId', 'severity', 'message', 'provision', 'start', 'end']
  }
  for (const name of Object.keys(SCHEMAS) as Array<keyof typeof SCHEMAS>) {
    const schema = recordSchema(name) as { required: string[] }
    for (const field of required[name] ?? ['type']) t.ok(schema.required.includes(field), `${name}.${field}`)
  }
})
