import { numeral } from './docx-numerals.js'
import type { DocxStyles } from './docx-styles.js'
import { isOn, valueOf } from './docx-styles.js'
import { childNamed, childrenNamed } from './xml-tree.js'
import type { XmlElement } from './xml-tree.js'

interface Level { start: number, format: string, text: string, isLegal: boolean, restart: number | null, style: string | null }
interface List { levels: Map<number, Level>, link: string | null, styleLink: string | null }
interface Num { list: string, starts: Map<number, number>, levels: Map<number, Level> }

/** Number of a paragraph as Word prints it; bullets have the level alone. */
export interface PrintedNumber { text: string, level: number, isBullet: boolean }

/** Counts the paragraphs of a document in order. */
export interface DocxNumbering { next (paragraph: XmlElement | undefined, style: string | null): PrintedNumber | null }

const MAX_LEVEL = 8
const integer = (value: string | null | undefined): number | null => /^-?\d{1,9}$/.test(value ?? '') ? Number(value) : null

function readLevel (element: XmlElement): Level {
  return {
    start: integer(valueOf(element, 'start')) ?? 1,
    format: valueOf(element, 'numFmt') ?? 'decimal',
    text: valueOf(element, 'lvlText') ?? '',
    isLegal: isOn(childNamed(element, 'isLgl')),
    restart: integer(valueOf(element, 'lvlRestart')),
    style: valueOf(element, 'pStyle')
  }
}

const levelsIn = (element: XmlElement): Map<number, Level> =>
  new Map(childrenNamed(element, 'lvl').map(level => [integer(level.attributes['ilvl']) ?? 0, readLevel(level)]))

function readNum (element: XmlElement): Num {
  const overrides = childrenNamed(element, 'lvlOverride')
  const starts = new Map<number, number>()
  const levels = new Map<number, Level>()
  for (const override of overrides) {
    const at = integer(override.attributes['ilvl']) ?? 0
    const start = integer(valueOf(override, 'startOverride'))
    const level = childNamed(override, 'lvl')
    if (level !== undefined) levels.set(at, readLevel(level))
    if (start !== null) starts.set(at, start)
  }
  return { list: valueOf(element, 'abstractNumId') ?? '', starts, levels }
}

/** Reads the lists of a document; each paragraph that is given next counts on. */
export function readDocxNumbering (root: XmlElement | null, styles: DocxStyles): DocxNumbering {
  const lists = new Map<string, List>()
  for (const element of childrenNamed(root ?? undefined, 'abstractNum')) {
    lists.set(element.attributes['abstractNumId'] ?? '', { levels: levelsIn(element), link: valueOf(element, 'numStyleLink'), styleLink: valueOf(element, 'styleLink') })
  }
  const nums = new Map(childrenNamed(root ?? undefined, 'num').map(element => [element.attributes['numId'] ?? '', readNum(element)]))
  const listOf = (num: Num): { id: string, list: List } | null => {
    const list = lists.get(num.list)
    if (list?.link == null) return list === undefined ? null : { id: num.list, list }
    const linked = [...lists].find(([, other]) => other.styleLink === list.link)
    return linked === undefined ? { id: num.list, list } : { id: linked[0], list: linked[1] }
  }
  const counters = new Map<string, Array<number | undefined>>()
  const begun = new Set<string>()

  return {
    next (paragraph, style) {
      const own = childNamed(paragraph, 'numPr')
      const byStyle = styles.numbering(style)
      const numId = valueOf(own, 'numId') ?? valueOf(byStyle?.element, 'numId')
      const num = nums.get(numId ?? '')
      const found = num === undefined ? null : listOf(num)
      if (num === undefined || found === null || numId === null || numId === '0') return null
      const levelAt = (at: number): Level | undefined => num.levels.get(at) ?? found.list.levels.get(at)
      const linked = [...found.list.levels].find(([, level]) => level.style !== null && level.style === (byStyle?.style ?? style))?.[0]
      const at = Math.min(Math.max(integer(valueOf(own, 'ilvl')) ?? linked ?? integer(valueOf(byStyle?.element, 'ilvl')) ?? 0, 0), MAX_LEVEL)
      const level = levelAt(at)
      if (level === undefined) return null
      const counts = counters.get(found.id) ?? []
      counters.set(found.id, counts)
      for (const [where, start] of num.starts) {
        if (begun.has(`${numId} ${where}`) || where > at) continue
        begun.add(`${numId} ${where}`)
        counts[where] = start - 1
      }
      counts[at] = (counts[at] ?? level.start - 1) + 1
      for (let above = 0; above < at; above++) counts[above] ??= levelAt(above)?.start ?? 1
      for (let below = at + 1; below <= MAX_LEVEL; below++) {
        const restart = levelAt(below)?.restart ?? null
        if (restart === null || (restart !== 0 && at < restart)) counts[below] = undefined
      }
      return level.format === 'bullet' ? bullet(level, at) : printed(level, at, counts, levelAt)
    }
  }
}

/** A list without signs only sets its paragraphs in: they go on with what stands before. */
const bullet = ({ text }: Level, at: number): PrintedNumber | null => /^\s+$/.test(text) ? null : { text: '-', level: at, isBullet: true }

function printed (level: Level, at: number, counts: ReadonlyArray<number | undefined>, levelAt: (at: number) => Level | undefined): PrintedNumber | null {
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const where = Number(digit) - 1
    const format = levelAt(where)?.format ?? 'decimal'
    return numeral(counts[where] ?? 1, level.isLegal && format !== 'none' ? 'decimal' : format)
  }).trim()
  return text === '' ? null : { text, level: at, isBullet: false }
}
