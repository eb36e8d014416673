import * as z from 'zod'
import { ProvisionKind } from '../../norms/provision.js'
import { optional } from './flat.js'

/** Properties of a (:Provision). `last` is the position of its last descendant: those below it are `position + 1` to `last`. */
export const ProvisionProperties = z.object({
  id: z.string(),
  expression: z.string(),
  eId: z.string(),
  parent: z.string().nullable(),
  parentId: z.string().nullable(),
  kind: ProvisionKind,
  num: z.string().nullable(),
  heading: z.string().nullable(),
  label: z.string(),
  start: z.int(),
  end: z.int(),
  ownEnd: z.int(),
  text: z.string(),
  page: z.int().nullable(),
  line: z.int().nullable(),
  sourceStart: z.int().nullable(),
  sourceEnd: z.int().nullable(),
  /** How other works cite it: `section:1002.5/a`; null where they cannot. */
  citedAs: z.string().nullable(),
  position: z.int(),
  last: z.int()
})
export type ProvisionProperties = z.infer<typeof ProvisionProperties>

/** A provision as queries return it. */
export const ProvisionRecord = ProvisionProperties.omit({ citedAs: true, position: true, last: true }).extend({
  parent: optional(z.string()),
  parentId: optional(z.string()),
  num: optional(z.string()),
  heading: optional(z.string()),
  page: optional(z.int()),
  line: optional(z.int()),
  sourceStart: optional(z.int()),
  sourceEnd: optional(z.int())
})
