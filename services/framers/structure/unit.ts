import type { Range } from '../draft.js'
import type { Block } from '../read/source-document.js'
import type { Container } from './container.js'
import type { Marker } from './marker.js'

/** What a block, or the part of a block before a second number, means for the structure. */
export type Unit = Range & { block: Block } & (
  | { type: 'CONTAINER', container: Container, level: number }
  | { type: 'HEADING', heading: string, level: number, num: string | null, slug: string }
  | { type: 'MARKED', marker: Marker, level: number, heading: string | null }
  | { type: 'ITEM', num: string | null, bare: string | null, level: number }
  | { type: 'LABELLED', kind: 'QUESTION' | 'ANSWER' | 'EXAMPLE' | 'CALLOUT', heading: string | null, alone: boolean, about: string | null }
  | { type: 'ROW' }
  | { type: 'FOOTNOTE' }
  | { type: 'PLAIN', level: number, term: string | null }
)
export type UnitType = Unit['type']
