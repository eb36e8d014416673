import type { DocxStyles } from './docx-styles.js'
import { isOn, valueOf } from './docx-styles.js'
import { childNamed } from './xml-tree.js'
import type { XmlElement } from './xml-tree.js'

const isWhite = (colour: string | null | undefined): boolean => /^(?:f[c-f]){3}$/i.test(colour ?? '')
/** Half a point: no reader sees it. Word counts in halves. */
const MIN_SIZE = 2

/** Whether a reader of the page cannot see a run: hidden, white on white, or smaller than a point. `shading`: that of what is around it. */
export function isHiddenRun (run: XmlElement | undefined, style: string | null, styles: DocxStyles, shading: XmlElement | undefined): boolean {
  const own = valueOf(run, 'rStyle')
  const property = (name: string): XmlElement | null => childNamed(run, name) ?? styles.runProperty(own, name) ?? styles.runProperty(style, name)
  if (isOn(property('vanish'))) return true
  const size = Number(property('sz')?.attributes['val'] ?? '22')
  if (size < MIN_SIZE) return true
  if (!isWhite(property('color')?.attributes['val'])) return false
  const highlight = property('highlight')?.attributes['val']
  if (highlight !== undefined && highlight !== 'none' && highlight !== 'white') return false
  const fill = (property('shd') ?? shading)?.attributes['fill']
  return fill === undefined || fill === 'auto' || isWhite(fill)
}
