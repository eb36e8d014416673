import type { GraphReader } from '../ports.js'
import type { Connection } from './connection.js'
import { pageParams, toPage } from './page.js'
import { countAll } from './queries/count-all.js'
import { ancestorsOfProvisions } from './queries/ancestors-of-provisions.js'
import { childrenOfProvisions } from './queries/children-of-provisions.js'
import { definitionsById } from './queries/definitions-by-id.js'
import { definitionsOfProvisions } from './queries/definitions-of-provisions.js'
import { expressionAsOf } from './queries/expression-as-of.js'
import { expressionsById } from './queries/expressions-by-id.js'
import { expressionsOfWorks } from './queries/expressions-of-works.js'
import { findingsOfNorms } from './queries/findings-of-norms.js'
import { normInPlace } from './queries/norm-in-place.js'
import { normsById } from './queries/norms-by-id.js'
import { normsOfProvisions } from './queries/norms-of-provisions.js'
import { provisionsById } from './queries/provisions-by-id.js'
import { referencesById } from './queries/references-by-id.js'
import { referencesOfProvisions } from './queries/references-of-provisions.js'
import { searchEverything } from './queries/search-everything.js'
import { textsOfExpressions } from './queries/texts-of-expressions.js'
import { usesInProvisions } from './queries/uses-in-provisions.js'
import { usesOfDefinitions } from './queries/uses-of-definitions.js'
import { worksById } from './queries/works-by-id.js'
import { readDifference } from './read-difference.js'
import { createListReader } from './list-reader.js'
import { inOrder, listsInOrder } from './rows/by-id.js'
import { run } from './run.js'
import { toTermUses } from './rows/term-use-row.js'
import { luceneQuery } from './search-text.js'

/** The reading side of the graph over one database. Every call is one Cypher statement. */
export function createReader (connection: Connection): GraphReader {
  return {
    ...createListReader(connection),
    async search (text, page) {
      const params = { ...pageParams(page, [0, '']), search: luceneQuery(text) }
      return toPage(await run(connection, searchEverything, params), page)
    },
    worksById: async ids => inOrder(ids, await run(connection, worksById, { ids: [...ids] })),
    expressionsById: async ids => inOrder(ids, await run(connection, expressionsById, { ids: [...ids] })),
    provisionsById: async ids => inOrder(ids, await run(connection, provisionsById, { ids: [...ids] })),
    normsById: async ids => inOrder(ids, await run(connection, normsById, { ids: [...ids] })),
    normInPlace: async id => (await run(connection, normInPlace, { id }))[0] ?? null,
    definitionsById: async ids => inOrder(ids, await run(connection, definitionsById, { ids: [...ids] })),
    referencesById: async ids => inOrder(ids, await run(connection, referencesById, { ids: [...ids] })),
    expressionsOfWorks: async ids => listsInOrder(ids, await run(connection, expressionsOfWorks, { ids: [...ids] })),
    expressionAsOf: async (work, day) => (await run(connection, expressionAsOf, { work, day }))[0]?.node ?? null,
    versionDifference: async (from, to) => await readDifference(connection, from, to),
    childrenOfProvisions: async ids => listsInOrder(ids, await run(connection, childrenOfProvisions, { ids: [...ids] })),
    ancestorsOfProvisions: async ids => listsInOrder(ids, await run(connection, ancestorsOfProvisions, { ids: [...ids] })),
    normsOfProvisions: async ids => listsInOrder(ids, await run(connection, normsOfProvisions, { ids: [...ids] })),
    definitionsOfProvisions: async ids => listsInOrder(ids, await run(connection, definitionsOfProvisions, { ids: [...ids] })),
    referencesOfProvisions: async ids => listsInOrder(ids, await run(connection, referencesOfProvisions, { ids: [...ids] })),
    usesOfDefinitions: async ids => listsInOrder(ids, await run(connection, usesOfDefinitions, { ids: [...ids] })).map(toTermUses),
    usesInProvisions: async ids => listsInOrder(ids, await run(connection, usesInProvisions, { ids: [...ids] })).map(toTermUses),
    findingsOfNorms: async ids => listsInOrder(ids, await run(connection, findingsOfNorms, { ids: [...ids] })),
    textsOfExpressions: async ids => inOrder(ids, await run(connection, textsOfExpressions, { ids: [...ids] })),
    async counts () {
      const [row] = await run(connection, countAll, {})
      return row ?? { works: 0, provisions: 0, norms: 0, definitions: 0, references: 0, findings: 0 }
    }
  }
}
