import { readDate } from '../norms/read-date.js'

/** Keys of the front matter or of the document's own metadata, the surest first. */
const KEYS = ['validfrom', 'validity', 'effective', 'effectivedate', 'effectivefrom', 'inforcefrom', 'date']
/** How far into the text a statement of the day may stand: beyond, it is one of many. */
const HEAD = 1_500
const STATED = /(?<![\p{L}])(?:effective(?: date)?|in force|applies|valid|takes? effect|entered into force)(?: (?:as of|as from|from|on|since))?[:\s]{1,3}([^\n.;()]{6,40})/giu

/** A date at the begin of some words, with as many of the words as make one. */
function dateIn (words: string): string | null {
  const tokens = words.trim().split(/\s+/).slice(0, 6)
  for (let count = tokens.length; count > 0; count--) {
    const found = readDate(tokens.slice(0, count).join(' ').replace(/[,;:*_]+$/, ''))
    if (found !== null) return found
  }
  return null
}

/** First day on which a document applies: as the user says, as its metadata says, as its first lines say; null where nobody does. */
export function validFromOf (given: string | null | undefined, meta: Readonly<Record<string, string>>, text: string): string | null {
  if (given !== null && given !== undefined) return given
  const told = new Map(Object.entries(meta).map(([key, value]) => [key.toLowerCase().replace(/[^a-z]/g, ''), value]))
  for (const key of KEYS) {
    const date = readDate(told.get(key) ?? '')
    if (date !== null) return date
  }
  for (const [, words = ''] of text.slice(0, HEAD).matchAll(STATED)) {
    const date = dateIn(words)
    if (date !== null) return date
  }
  return null
}
