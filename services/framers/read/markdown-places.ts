/** Where a block stands among lists and quotes. */
export interface Place { level: number, quoted: boolean, hints: readonly string[], marker: string | null, firstOfItem: boolean }

/** Follows the containers of a Markdown document as they open and close. */
export interface Places {
  /** The place of the next block; the first one of a list item carries its marker. */
  next (): Place
  openQuote (): void
  /** `start`: its first number; null for bullets. */
  openList (start: number | null): void
  openItem (): void
  openFootnote (): void
  close (): void
}

const TOP: Place = { level: 0, quoted: false, hints: [], marker: null, firstOfItem: false }

/** An open container: the place of its first block and of the others; `number`: the next one of an ordered list. */
interface Open { first: Place, rest: Place, fresh: boolean, number: number | null }

const opened = (first: Place, number: number | null = null): Open => ({ first, rest: { ...first, hints: [], firstOfItem: false }, fresh: true, number })

export function createPlaces (): Places {
  const open: Open[] = [opened(TOP)]
  const next = (): Place => {
    const top = open.at(-1) as Open
    const place = top.fresh ? top.first : top.rest
    top.fresh = false
    return place
  }
  return {
    next,
    openQuote () {
      const place = next()
      open.push(opened({ ...place, level: place.level + 1, quoted: true, hints: ['quote-start'] }))
    },
    openList (start) { open.push(opened(next(), start)) },
    openItem () {
      const list = open.at(-1) as Open
      const marker = list.number === null ? '-' : `${list.number++}.`
      open.push(opened({ ...list.first, hints: [], level: list.first.level + 1, marker, firstOfItem: true }))
    },
    openFootnote () {
      next()
      open.push(opened({ ...TOP, hints: ['footnote'] }))
    },
    close () { open.pop() }
  }
}
