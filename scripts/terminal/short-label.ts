import { oneLine } from './printable.js'

/** A label below its parent's label: what it repeats of it is left out, as the parent stands right before. */
export function shortLabel (label: string, parent: string | null): string {
  const whole = oneLine(label)
  const above = parent === null ? '' : oneLine(parent)
  if (above === '' || !whole.startsWith(above)) return whole
  return /^(?: > |, )(.+)$/.exec(whole.slice(above.length))?.[1] ?? whole
}
