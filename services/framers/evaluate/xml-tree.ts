import { SaxesParser } from 'saxes'
import { AppError } from '../../errors.js'

/** An element with its children in order; text stands between them as strings. */
export interface XmlElement { name: string, attributes: Readonly<Record<string, string>>, children: Array<XmlElement | string> }

/** Deepest nesting that is followed. */
const MAX_DEPTH = 500

/** Well-formed XML as a tree, prefixes of names dropped. A document type is refused. @throws AppError GOLD_INVALID */
export function parseXml (xml: string, file: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  const invalid = (message: string, cause?: unknown): AppError => new AppError('GOLD_INVALID', `\`${file}\` ${message}`, { cause, place: { file } })
  const parser = new SaxesParser()
  const addText = (text: string): void => { (open.at(-1) as XmlElement).children.push(text) }
  parser.on('doctype', () => { throw invalid('has a document type, which is not read') })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > MAX_DEPTH) throw invalid(`nests its elements more than ${MAX_DEPTH} deep`)
    const element: XmlElement = { name: name.replace(/^.*:/, ''), attributes, children: [] }
    ;(open.at(-1) as XmlElement).children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => { open.pop() })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('error', error => { throw invalid('is not well-formed XML', error) })
  parser.write(xml).close()
  return root
}

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string'

/** The first element of a name, outermost first; undefined where there is none. */
export function firstNamed (element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    if (!isElement(child)) continue
    const found = child.name === name ? child : firstNamed(child, name)
    if (found !== undefined) return found
  }
  return undefined
}
