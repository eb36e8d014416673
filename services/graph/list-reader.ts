import type { DatedFilter, GraphReader } from '../ports.js'
import type { Connection } from './connection.js'
import { pageParams, toPage } from './page.js'
import { expressionsAsOf } from './queries/expressions-as-of.js'
import { listDefinitions } from './queries/list-definitions.js'
import { listDefinitionsByWords } from './queries/list-definitions-by-words.js'
import { listExpressions } from './queries/list-expressions.js'
import { listNorms } from './queries/list-norms.js'
import { listNormsByWords } from './queries/list-norms-by-words.js'
import { listProvisions } from './queries/list-provisions.js'
import { listProvisionsByWords } from './queries/list-provisions-by-words.js'
import { listReferences } from './queries/list-references.js'
import { listWorks } from './queries/list-works.js'
import { expressionOf } from './rows/flat.js'
import { run } from './run.js'
import { isBlank, luceneQuery, searchWords } from './search-text.js'

/** A filter that was left out or left empty means any. */
const any = <T>(value: T | null | undefined): T | null => value ?? null
const anyOf = <T>(values: T[] | null | undefined): T[] | null => values === null || values === undefined || values.length === 0 ? null : values

/** A provision names its expression, so that provisions of older versions can be asked about as well. */
const place = (filter: { work?: string | null, expression?: string | null }, provision: string | null | undefined) => ({
  work: any(filter.work),
  expression: filter.expression ?? (provision === null || provision === undefined ? null : expressionOf(provision))
})

/** The versions of a day; null where no day is asked for, or an expression is named anyway. */
async function versionsOf (connection: Connection, { expression, work, asOf }: DatedFilter): Promise<string[] | null> {
  if (asOf === null || asOf === undefined || (expression !== null && expression !== undefined)) return null
  return (await run(connection, expressionsAsOf, { work: any(work), day: asOf })).map(({ id }) => id)
}

/** The paged lists of the graph. Where words are looked for, the full-text index leads; else the order of the list does. */
export function createListReader (connection: Connection): Pick<GraphReader, 'works' | 'expressions' | 'provisions' | 'norms' | 'definitions' | 'references'> {
  return {
    async works (filter, page) {
      const words = isBlank(filter.search) ? null : searchWords(filter.search as string)
      return toPage(await run(connection, listWorks, { ...pageParams(page, ['']), words }), page)
    },
    async expressions (filter, page) {
      const params = { ...pageParams(page, ['', '', '']), work: any(filter.work), current: any(filter.current) }
      return toPage(await run(connection, listExpressions, params), page)
    },
    async provisions (filter, page) {
      const params = { ...pageParams(page, ['', 0]), ...place(filter, filter.parent), among: await versionsOf(connection, filter), kinds: anyOf(filter.kind), eId: any(filter.eId), parent: any(filter.parent) }
      if (isBlank(filter.search)) return toPage(await run(connection, listProvisions, params), page)
      return toPage(await run(connection, listProvisionsByWords, { ...params, search: luceneQuery(filter.search as string) }), page)
    },
    async norms (filter, page) {
      const bearer = isBlank(filter.bearer) ? null : (filter.bearer as string).trim().toLowerCase()
      const params = { ...pageParams(page, ['', 0, '']), ...place(filter, filter.provision), among: await versionsOf(connection, filter), provision: any(filter.provision), modalities: anyOf(filter.modality), state: any(filter.state), bearer }
      if (isBlank(filter.search)) return toPage(await run(connection, listNorms, params), page)
      return toPage(await run(connection, listNormsByWords, { ...params, search: luceneQuery(filter.search as string) }), page)
    },
    async definitions (filter, page) {
      const params = { ...pageParams(page, ['', 0, '']), ...place(filter, filter.provision), provision: any(filter.provision) }
      if (isBlank(filter.search)) return toPage(await run(connection, listDefinitions, params), page)
      return toPage(await run(connection, listDefinitionsByWords, { ...params, search: luceneQuery(filter.search as string) }), page)
    },
    async references (filter, page) {
      const params = { ...pageParams(page, ['', 0, '']), ...place(filter, filter.provision), provision: any(filter.provision), kind: any(filter.kind), target: any(filter.target), resolved: any(filter.resolved) }
      return toPage(await run(connection, listReferences, params), page)
    }
  }
}
