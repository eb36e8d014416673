import type { Provision } from '../../norms/provision.js'
import { aknPaths } from './akn-paths.js'

/** How gold paths are written: `art_33/para_1` with kind words, `1002/1/a` without, `section_13/6/a` for acts in Akoma Ntoso. */
export type PathStyle = 'WORDED' | 'BARE' | 'ACT'

/** The style of a set of gold paths. */
export const pathStyle = (paths: readonly string[]): Exclude<PathStyle, 'ACT'> =>
  paths.some(path => /(^|\/)[a-z]+_/.test(path)) ? 'WORDED' : 'BARE'

const SMALL = new Set(['PARAGRAPH', 'SUBPARAGRAPH', 'POINT'])
const isUnnumbered = ({ kind, num }: Provision): boolean => SMALL.has(kind) && !/[\p{L}\p{N}]/u.test(num ?? '')

function wordedStep (provision: Provision, step: string): string {
  if (!isUnnumbered(provision)) return step
  return provision.kind === 'POINT' ? 'point_None' : 'para_0'
}

/** Steps below the part's own: `sec_1002-1` -> `1002/1`, `app_A` -> `1002/A`, `para_a` -> `a`. */
function bareStep (step: string, root: string, isRooted: boolean): string {
  const bare = step.replace(/^[a-z]+_/, '')
  if (!isRooted || step.startsWith('part_')) return bare
  if (/^\d+-/.test(bare)) return bare.replace('-', '/')
  return root === '' ? bare : `${root}/${bare}`
}

/**
 * The gold path of every provision by eId. Both have the same steps, apart from kind words (BARE), and what is
 * not numbered: `art_6__para_0-2` is a second `art_6/para_0`; unnumbered points are `point_None`, and in BARE paths
 * unnumbered paragraphs are `h1`, `h2` by their order.
 */
export function goldPaths (provisions: readonly Provision[], style: PathStyle): Map<string, string> {
  if (style === 'ACT') return aknPaths(provisions)
  const paths = new Map<string, string>()
  const unnumbered = new Map<string, number>()
  const part = provisions.find(({ eId }) => eId.startsWith('part_'))
  const root = part === undefined ? '' : part.eId.replace(/^part_/, '')
  for (const provision of provisions) {
    const { eId, parent } = provision
    const above = parent !== null && eId.startsWith(`${parent}__`) ? parent : null
    const step = above === null ? eId : eId.slice(above.length + 2)
    let written = style === 'WORDED' ? wordedStep(provision, step) : bareStep(step, root, above === null)
    if (style === 'BARE' && isUnnumbered(provision)) {
      const ordinal = (unnumbered.get(above ?? '') ?? 0) + 1
      unnumbered.set(above ?? '', ordinal)
      written = `h${ordinal}`
    }
    paths.set(eId, (above === null ? written : `${paths.get(above) ?? above}/${written}`).replaceAll('__', '/'))
  }
  return paths
}

/** True where one path is the other, or lies above or below it. */
export const isKin = (a: string, b: string): boolean => a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`)
