import * as z from 'zod'

// What is used of an OSCAL catalog (https://pages.nist.gov/OSCAL-Reference/models/latest/catalog/json-reference/); other fields are let through unread.
const Prop = z.object({ name: z.string(), value: z.string(), class: z.string().optional() })
const Link = z.object({ href: z.string(), rel: z.string().optional(), text: z.string().optional() })
const Params = z.array(z.object({
  id: z.string(),
  label: z.string().optional(),
  values: z.array(z.string()).optional(),
  select: z.object({ 'how-many': z.string().optional(), choice: z.array(z.string()).optional() }).optional(),
  props: z.array(Prop).optional()
}))

const Part = z.object({
  id: z.string().optional(),
  name: z.string(),
  title: z.string().optional(),
  props: z.array(Prop).optional(),
  prose: z.string().optional(),
  links: z.array(Link).optional(),
  get parts () { return z.array(Part).optional() }
})

const Control = z.object({
  id: z.string(),
  title: z.string(),
  params: Params.optional(),
  props: z.array(Prop).optional(),
  links: z.array(Link).optional(),
  parts: z.array(Part).optional(),
  get controls () { return z.array(Control).optional() }
})

const Group = z.object({
  id: z.string().optional(),
  title: z.string(),
  params: Params.optional(),
  props: z.array(Prop).optional(),
  parts: z.array(Part).optional(),
  controls: z.array(Control).optional(),
  get groups () { return z.array(Group).optional() }
})

/** An OSCAL catalog, as far as it is read. */
export const OscalCatalog = z.object({
  uuid: z.string().optional(),
  metadata: z.object({ title: z.string(), published: z.string().optional(), 'last-modified': z.string().optional(), version: z.string().optional(), language: z.string().optional() }),
  params: Params.optional(),
  groups: z.array(Group).optional(),
  controls: z.array(Control).optional()
})
export type OscalCatalog = z.infer<typeof OscalCatalog>
export type OscalGroup = z.infer<typeof Group>
export type OscalControl = z.infer<typeof Control>
export type OscalPart = z.infer<typeof Part>
export type OscalParams = z.infer<typeof Params>
export type OscalProp = z.infer<typeof Prop>
