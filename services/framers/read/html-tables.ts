import { isElement, walk } from './html-elements.js'
import type { HtmlDocument, HtmlElement } from './html-elements.js'

/** What a row of a table is for: data to be read across, or a number beside the text that it numbers. */
export type RowUse = 'DATA' | 'NUMBERED' | 'LAYOUT'

/** A number or bullet alone in a cell: `(a)`, `1.`, `(xii)`, `—`. */
const NUMBER_CELL = /^(\(?[a-z]{1,5}[.)]|\(?\d{1,3}[a-z]?[.)]|\d{1,2}(\.\d{1,2}){1,4}\.?|[-–—•·▪◦‣])$/i

interface Open { cells: HtmlElement[], element: HtmlElement, table: OpenTable }
interface OpenTable { rows: Array<{ row: HtmlElement, cells: number, numbered: boolean }>, nested: boolean }
interface OpenCell { text: string, paragraphs: number }

/** How each row of every table is used, in one pass. */
export function rowUses (root: HtmlDocument | HtmlElement): Map<HtmlElement, RowUse> {
  const uses = new Map<HtmlElement, RowUse>()
  const tables: OpenTable[] = []
  const rows: Open[] = []
  const cells: OpenCell[] = []
  const numberedCells = new Set<HtmlElement>()
  walk(root, node => {
    if (!isElement(node)) {
      const cell = cells.at(-1)
      // Only the beginning matters: is it a number and nothing else?
      if (cell !== undefined && node.type === 'text' && cell.text.length < 40) cell.text += node.data.slice(0, 400).trim()
      return true
    }
    if (node.name === 'table') {
      const outer = tables.at(-1)
      if (outer !== undefined) outer.nested = true
      tables.push({ rows: [], nested: false })
    } else if (node.name === 'tr') {
      const table = tables.at(-1)
      if (table !== undefined) rows.push({ cells: [], element: node, table })
    } else if (node.name === 'td' || node.name === 'th') {
      cells.push({ text: '', paragraphs: 0 })
    } else if (/^(p|div|li|h[1-6])$/.test(node.name)) {
      const cell = cells.at(-1)
      if (cell !== undefined) cell.paragraphs++
      if ((node.name === 'li' || node.name.startsWith('h')) && tables.length > 0) (tables.at(-1) as OpenTable).nested = true
    }
    return true
  }, element => {
    if (element.name === 'table') {
      const table = tables.pop()
      for (const { row, cells: count, numbered } of table?.rows ?? []) {
        uses.set(row, numbered ? 'NUMBERED' : table?.nested === true || count < 2 ? 'LAYOUT' : 'DATA')
      }
    } else if (element.name === 'tr') {
      const row = rows.pop()
      if (row === undefined) return
      const first = row.cells[0]
      row.table.rows.push({ row: row.element, cells: row.cells.length, numbered: row.cells.length === 2 && first !== undefined && numberedCells.has(first) })
    } else if (element.name === 'td' || element.name === 'th') {
      const cell = cells.pop()
      if (cell === undefined) return
      rows.at(-1)?.cells.push(element)
      if (NUMBER_CELL.test(cell.text)) numberedCells.add(element)
      if (cell.paragraphs > 4 && tables.length > 0) (tables.at(-1) as OpenTable).nested = true
    }
  })
  return uses
}
