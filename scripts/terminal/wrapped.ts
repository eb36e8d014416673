/** A run of text, and how it is set off; the paint is laid on line by line. */
export interface Run { text: string, paint?: (text: string) => string }

/** Least room for words, however narrow the terminal. */
const NARROWEST = 20

/**
 * Breaks runs of text into lines of at most `width` code points at white space, each with the indent before
 * it. Line feeds of the text stay; a word that is longer than a line stands alone.
 */
export function * wrapped (runs: readonly Run[], indent: string, width: number): Generator<string> {
  const room = Math.max(NARROWEST, width - indent.length)
  let line = new Line()
  for (const { text, paint } of runs) {
    for (const token of text.split(/(\n|\s+)/)) {
      if (token === '') continue
      const isBreak = token.includes('\n')
      if (isBreak || (line.length + [...token].length > room && line.length > 0)) {
        yield indent + line.toString()
        line = new Line()
      }
      if (!isBreak && !(line.length === 0 && token.trim() === '')) line.add(token, paint)
    }
  }
  if (line.length > 0) yield indent + line.toString()
}

/** One line in the making: neighbouring pieces of one paint are painted together. */
class Line {
  length = 0
  #pieces: Array<{ text: string, paint: Run['paint'] }> = []

  add (text: string, paint: Run['paint']): void {
    const last = this.#pieces.at(-1)
    if (last !== undefined && last.paint === paint) last.text += text
    else this.#pieces.push({ text, paint })
    this.length += [...text].length
  }

  toString (): string {
    return this.#pieces.map(({ text, paint }, index) => {
      const shown = index === this.#pieces.length - 1 ? text.trimEnd() : text
      return paint === undefined ? shown : paint(shown)
    }).join('')
  }
}
