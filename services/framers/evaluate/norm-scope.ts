import { pathStyle } from './gold-paths.js'

/** The article of `art_5/para_1`, the section of `1002/4/a`. */
const unitOf = (path: string, style: 'WORDED' | 'BARE'): string =>
  path.split('/').slice(0, style === 'WORDED' ? 1 : 2).join('/')

/**
 * Tells whether a path was annotated: in a regulation with a tree, the articles or sections in which a gold norm
 * stands; in a company document, all of it. Predictions from elsewhere are not scored.
 */
export function normScope (paths: readonly string[], hasTree: boolean): (path: string) => boolean {
  if (!hasTree) return () => true
  const style = pathStyle(paths)
  const units = new Set(paths.map(path => unitOf(path, style)))
  return path => units.has(unitOf(path, style))
}
