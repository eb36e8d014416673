import * as z from 'zod'
import { AppError } from '../../errors.js'
import { Modality } from '../../norms/norm.js'

/** A node of a regulation's tree as annotated. `path` has kind words (`art_33/para_1`) or none (`1002/1/a`). */
export const GoldNode = z.object({
  path: z.string().min(1),
  parent: z.string().nullable(),
  kind: z.string().nullish(),
  num: z.string().nullable(),
  heading: z.string().nullable(),
  text: z.string().nullable()
})
export type GoldNode = z.infer<typeof GoldNode>

/** An internal citation; `start` and `end` are code points into the text of the node at `path`. */
export const GoldReference = z.object({
  path: z.string().min(1),
  quote: z.string().min(1),
  start: z.int().min(0),
  end: z.int().min(1),
  target: z.string().min(1)
})
export type GoldReference = z.infer<typeof GoldReference>

/** A defined term and the node that defines it. */
export const GoldTerm = z.object({ term: z.string().min(1), path: z.string().min(1) })
export type GoldTerm = z.infer<typeof GoldTerm>

/** A text and where its sentences end: code points after their last sign. */
export const GoldSentences = z.object({ doc: z.string().min(1).optional(), text: z.string().min(1), ends: z.array(z.int().min(1)) })
export type GoldSentences = z.infer<typeof GoldSentences>

/** An annotated norm; `leadIn` holds the parent's words where the norm stretches over them. */
export const GoldNorm = z.object({
  id: z.string().min(1),
  doc: z.string().min(1),
  path: z.string().min(1),
  modality: Modality,
  bearer: z.string().nullable(),
  bearerImplicit: z.boolean(),
  action: z.string().min(1),
  conditions: z.array(z.string()),
  exceptions: z.array(z.string()),
  deadline: z.string().nullable(),
  leadIn: z.string().nullable(),
  quote: z.string().min(1)
})
export type GoldNorm = z.infer<typeof GoldNorm>

const invalid = (file: string, line: number, message: string, cause: unknown): AppError =>
  new AppError('GOLD_INVALID', `line ${line} of \`${file}\` ${message}`, { cause, place: { file, line } })

/**
 * Reads JSON Lines of one shape; empty lines are passed over.
 * @throws AppError GOLD_INVALID with file and line
 */
export function parseGold<T> (schema: z.ZodType<T>, text: string, file: string): T[] {
  const rows: T[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    let data: unknown
    try {
      data = JSON.parse(line)
    } catch (cause) {
      throw invalid(file, index + 1, 'is not JSON', cause)
    }
    const parsed = schema.safeParse(data)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      throw invalid(file, index + 1, `has a wrong field \`${issue?.path.join('.') ?? ''}\`: ${issue?.message ?? 'invalid'}`, parsed.error)
    }
    rows.push(parsed.data)
  }
  return rows
}
