import { SaxesParser } from 'saxes'
import { AppError } from '../../errors.js'
import type { Range } from '../draft.js'

/** Words between two tags, as decoded, with their place in the source. */
export interface XmlText extends Range { text: string }

/** An element by its local name; attributes by local name as well, those of the namespace `xml` with the prefix. */
export interface XmlElement {
  name: string
  uri: string
  attributes: Readonly<Record<string, string>>
  children: Array<XmlElement | XmlText>
  /** Line on which its start tag ends. */
  line: number
}

/** Deeper than any law; a limit keeps hostile nesting cheap. */
const MAX_DEPTH = 1_000
const MAX_ELEMENTS = 3_000_000

export const isXmlText = (node: XmlElement | XmlText): node is XmlText => 'text' in node
export const elementsOf = (element: XmlElement): XmlElement[] => element.children.filter((node): node is XmlElement => !isXmlText(node))
export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((node): node is XmlElement => !isXmlText(node) && node.name === name)
export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element === undefined ? [] : elementsOf(element).filter(child => child.name === name)

/** All words inside, white space folded. */
export function wordsOfXml (element: XmlElement): string {
  const words: string[] = []
  const visit = (node: XmlElement | XmlText): void => {
    if (isXmlText(node)) words.push(node.text)
    else node.children.forEach(visit)
  }
  visit(element)
  return words.join('').replace(/\s+/g, ' ').trim()
}

const localName = (name: string): string => name.startsWith('xml:') ? name : name.slice(name.indexOf(':') + 1)

/**
 * Parses XML into a tree of local names. A document type is refused whatever it holds: no law needs one, and entities that a
 * document declares itself are how small files become huge ones and read what is none of theirs.
 * @throws AppError INPUT_INVALID with line where it is not well formed or has a document type, INPUT_TOO_LARGE where it nests too deep
 */
export function parseXml (source: string, xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const root: XmlElement = { name: '', uri: '', attributes: {}, children: [], line: 1 }
  const open: XmlElement[] = [root]
  let elements = 0
  let last = 0
  const fail = (message: string, advice?: string): never => {
    throw new AppError('INPUT_INVALID', `\`${source}\` ${message}: line ${parser.line}, column ${parser.column + 1}`, { place: { file: source, line: parser.line }, ...(advice === undefined ? {} : { advice }) })
  }
  parser.on('error', error => fail(`is not well-formed XML (${error.message.replace(/^(?:[^:]*:)?\d+:\d+:\s*/, '').replace(/\.$/, '')})`))
  parser.on('doctype', () => fail('has a document type, which is never read: declared entities can make a small file huge or read other files', 'delete the line that begins with `<!DOCTYPE`'))
  parser.on('text', text => {
    const to = Math.max(last, parser.position - 1)
    open.at(-1)?.children.push({ text, from: last, to })
    last = to
  })
  parser.on('cdata', text => {
    open.at(-1)?.children.push({ text, from: last, to: parser.position })
    last = parser.position
  })
  parser.on('comment', () => { last = parser.position })
  parser.on('processinginstruction', () => { last = parser.position })
  parser.on('opentag', tag => {
    if (open.length > MAX_DEPTH) throw new AppError('INPUT_TOO_LARGE', `\`${source}\` nests its elements more than ${MAX_DEPTH} deep`, { place: { file: source, line: parser.line } })
    if (++elements > MAX_ELEMENTS) throw new AppError('INPUT_TOO_LARGE', `\`${source}\` has more than ${MAX_ELEMENTS} elements`, { place: { file: source, line: parser.line } })
    const attributes: Record<string, string> = {}
    // `__proto__` cannot be set: only words are assigned.
    for (const name in tag.attributes) attributes[localName(name)] = tag.attributes[name]?.value ?? ''
    const element: XmlElement = { name: tag.local, uri: tag.uri, attributes, children: [], line: parser.line }
    open.at(-1)?.children.push(element)
    open.push(element)
    last = parser.position
  })
  parser.on('closetag', () => {
    open.pop()
    last = parser.position
  })
  parser.write(xml).close()
  return elementsOf(root)[0] ?? fail('holds no element')
}
