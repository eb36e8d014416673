import type { Range } from '../draft.js'

/** Collects the words of one block: white space folded, emphasis and source positions kept. */
export interface InlineBuffer {
  text (data: string, source: Range | null): void
  /** White space kept as it is. */
  verbatim (data: string, source: Range | null): void
  openEmphasis (): void
  closeEmphasis (): void
  isBlank (): boolean
  take (): { text: string, emphasis: Range[], source: Range | null }
}

export function createInlineBuffer (): InlineBuffer {
  let parts: string[] = []
  let length = 0
  let endsBlank = true
  let emphasis: Range[] = []
  let open: number[] = []
  let source: Range | null = null
  const append = (words: string, from: Range | null): void => {
    if (words === '') return
    parts.push(words)
    length += words.length
    if (from !== null) source = { from: source?.from ?? from.from, to: from.to }
  }
  return {
    text (data, from) {
      let words = data.replace(/ \s+|[^\S ]\s*/g, ' ')
      if (endsBlank && words.startsWith(' ')) words = words.slice(1)
      if (words === '') return
      endsBlank = words.endsWith(' ')
      append(words, from)
    },
    verbatim (data, from) {
      append(data, from)
      endsBlank = /\s$/.test(data)
    },
    openEmphasis () { open.push(length) },
    closeEmphasis () {
      const from = open.pop()
      if (from !== undefined && length > from) emphasis.push({ from, to: length })
    },
    isBlank: () => parts.every(part => part.trim() === ''),
    take () {
      const text = parts.join('')
      for (const from of open) if (length > from) emphasis.push({ from, to: length })
      const taken = { text, emphasis: emphasis.sort((a, b) => a.from - b.from || b.to - a.to), source }
      // Emphasis that goes on in the next block begins there anew.
      open = open.map(() => 0)
      parts = []
      length = 0
      endsBlank = true
      emphasis = []
      source = null
      return taken
    }
  }
}
