import * as z from 'zod'
import { defineQuery } from '../query.js'
import { optional } from '../rows/flat.js'

/** A provision of a version, with what alignment and comparison need of it. */
export const VersionProvision = z.object({
  eId: z.string(), parent: optional(z.string()), num: optional(z.string()), heading: optional(z.string()), label: z.string(), text: z.string(), start: z.int(), end: z.int()
})

/** All provisions of an expression, in document order. */
export const versionProvisions = defineQuery({
  name: 'version-provisions',
  mode: 'READ',
  text: `
    MATCH (p:Provision {expression: $expression}) WHERE p.position >= 0
    RETURN p.eId AS eId, p.parent AS parent, p.num AS num, p.heading AS heading, p.label AS label, p.text AS text, p.start AS start, p.end AS end
    ORDER BY p.position`,
  params: z.object({ expression: z.string() }),
  row: VersionProvision
})
