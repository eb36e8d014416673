import { childNamed, childrenNamed } from './xml-tree.js'
import type { XmlElement } from './xml-tree.js'

export interface DocxStyle { id: string, name: string, basedOn: string | null, paragraph: XmlElement | undefined, run: XmlElement | undefined }

/** What a document's styles say, each together with those that it is based on. */
export interface DocxStyles {
  /** 1 to 9 for a heading, 0 for the title, null for other paragraphs. */
  headingLevel (id: string | null): number | null
  /** Reference to a list, by the style itself or one above it, and the style that has it. */
  numbering (id: string | null): { element: XmlElement, style: string } | null
  /** Whether paragraphs of the style list where others stand: tables of contents, of figures, of authorities, an index. */
  isContents (id: string | null): boolean
  /** Value of a run property by the style; null where none says. */
  runProperty (id: string | null, name: string): XmlElement | null
  readonly defaultStyle: string | null
}

/** Longest chain of styles that is followed. */
const MAX_CHAIN = 30
/** `heading 1` is the name of the built-in style in every language; some programs translate the name as well. */
const HEADING = /^(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|标题|標題|見出し|제목) ?([1-9])$/u
const CONTENTS = /^(?:toc [1-9]|toc heading|contents (?:[1-9]|heading)|table of (?:figures|authorities)|toa heading|index (?:[1-9]|heading))$/

export const valueOf = (element: XmlElement | undefined, name: string): string | null => childNamed(element, name)?.attributes['val'] ?? null
/** A property that is on by its mere presence, and off by `0` or `false`. */
export const isOn = (element: XmlElement | null | undefined): boolean => element != null && !/^(?:0|false|off|none)$/.test(element.attributes['val'] ?? '1')

/** Reads the styles of a document; their ids are translated, the names of built-in ones are not. */
export function readDocxStyles (root: XmlElement | null): DocxStyles {
  const styles = new Map<string, DocxStyle>()
  let defaultStyle: string | null = null
  for (const element of childrenNamed(root ?? undefined, 'style')) {
    const id = element.attributes['styleId']
    if (id === undefined) continue
    styles.set(id, { id, name: (valueOf(element, 'name') ?? id).toLowerCase(), basedOn: valueOf(element, 'basedOn'), paragraph: childNamed(element, 'pPr'), run: childNamed(element, 'rPr') })
    if (element.attributes['type'] === 'paragraph' && /^(?:1|true|on)$/.test(element.attributes['default'] ?? '')) defaultStyle = id
  }
  const chain = (id: string | null): DocxStyle[] => {
    const found: DocxStyle[] = []
    for (let style = styles.get(id ?? ''); style !== undefined && found.length < MAX_CHAIN && !found.includes(style); style = styles.get(style.basedOn ?? '')) found.push(style)
    return found
  }
  return {
    defaultStyle,
    headingLevel (id) {
      for (const { name, paragraph } of chain(id)) {
        const outline = valueOf(paragraph, 'outlineLvl')
        if (outline !== null && /^[0-8]$/.test(outline)) return Number(outline) + 1
        if (name === 'title') return 0
        const level = HEADING.exec(name)?.[1]
        if (level !== undefined) return Number(level)
        if (outline === '9') return null
      }
      return null
    },
    isContents: id => chain(id).some(({ name }) => CONTENTS.test(name)),
    numbering (id) {
      for (const style of chain(id)) {
        const element = childNamed(style.paragraph, 'numPr')
        if (element !== undefined) return { element, style: style.id }
      }
      return null
    },
    runProperty (id, name) {
      for (const { run } of chain(id)) {
        const element = childNamed(run, name)
        if (element !== undefined) return element
      }
      return null
    }
  }
}
