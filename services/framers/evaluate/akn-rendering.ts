/** How the text of an act may be printed: with numbers in the line or above it, indented or not. */
export interface AknRendering {
  id: string
  /** Brackets and full stops around numbers as printed, or numbers as the markup has them. */
  numbers: 'PRINTED' | 'STOPPED' | 'VERBATIM'
  /** The number stands on a line of its own. */
  above: boolean
  /** A paragraph without words of its own shares the line of its first child: `2 (1) The effect …`. */
  joinsFirst: boolean
  separator: string
  /** Blanks of indentation for each level. */
  indent: number
}

/** Renderings that are measured: nobody knows how an act comes as text. */
export const AKN_RENDERINGS: readonly AknRendering[] = [
  { id: 'in-line', joinsFirst: true, numbers: 'PRINTED', above: false, separator: ' ', indent: 0 },
  { id: 'above', joinsFirst: false, numbers: 'PRINTED', above: true, separator: ' ', indent: 0 },
  { id: 'indented', joinsFirst: true, numbers: 'PRINTED', above: false, separator: ' ', indent: 2 },
  { id: 'stopped', joinsFirst: false, numbers: 'STOPPED', above: false, separator: ' ', indent: 0 },
  { id: 'verbatim', joinsFirst: false, numbers: 'VERBATIM', above: false, separator: ' ', indent: 0 }
]

const NAMED = /^(part|chapter|schedule|annex|article|title)\b/i

/** A number as the rendering prints it. */
export function aknNum ({ numbers }: AknRendering, name: string, num: string, inSchedule: boolean): string {
  if (NAMED.test(num) || numbers === 'VERBATIM' || /[().]/.test(num)) return num
  if (name === 'section' || name === 'article' || (name === 'paragraph' && inSchedule && /^\d/.test(num))) return numbers === 'STOPPED' ? `${num}.` : num
  return `(${num})`
}

/** Number and heading as lines of their own, and the number that the first words run on from. */
export function headLines ({ above, separator }: AknRendering, num: string | null, heading: string | null): { own: string[], runsOn: string | null } {
  if (num !== null && NAMED.test(num)) return { own: heading === null ? [num] : above ? [num, heading] : [`${num} ${heading}`], runsOn: null }
  if (num === null) return { own: heading === null ? [] : [heading], runsOn: null }
  if (above) return { own: heading === null ? [num] : [num, heading], runsOn: null }
  return heading === null ? { own: [], runsOn: num } : { own: [`${num}${separator}${heading}`], runsOn: null }
}
