import * as z from 'zod'

/**
 * A half-open range of Unicode code points in the text of an expression.
 * Code points, not UTF-16 units: https://www.w3.org/TR/annotation-model/#text-position-selector
 */
export const Span = z.object({
  start: z.int().min(0).describe('first code point of the range, from 0'),
  end: z.int().min(0).describe('code point after the last one of the range')
})
export type Span = z.infer<typeof Span>

/** True where the two ranges share at least one code point. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
