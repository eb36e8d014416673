import * as z from 'zod'

/** Expected trouble as a value: what was noticed, and where. Never thrown. */
export const Diagnostic = z.object({
  ruleId: z.string().min(1).describe('stable id of the check that noticed it'),
  severity: z.enum(['ERROR', 'WARNING', 'INFO']),
  message: z.string().min(1).describe('lower-case, no final period, user input in backticks'),
  provision: z.string().nullable().describe('eId, where a provision is concerned'),
  start: z.int().min(0).nullable(),
  end: z.int().min(0).nullable()
})
export type Diagnostic = z.infer<typeof Diagnostic>
