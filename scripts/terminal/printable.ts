/**
 * What must not reach a terminal from a document: control characters (they move the cursor, set titles,
 * answer back) and the explicit direction marks that make text read otherwise than it stands.
 */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g

/** Text of a document for the eyes of a person: the unsafe characters become `\uFFFD`, line feeds and tabs stay. */
export const printable = (text: string): string => text.replace(UNSAFE, '\uFFFD')

/** The same on one line, with runs of white space as one space. */
export const oneLine = (text: string): string => printable(text).replace(/\s+/g, ' ').trim()

/** At most so many code points of one line, the cut shown by `…`. */
export function shortened (text: string, length: number): string {
  const line = oneLine(text)
  const characters = [...line]
  return characters.length <= length ? line : `${characters.slice(0, length - 1).join('').trimEnd()}…`
}
