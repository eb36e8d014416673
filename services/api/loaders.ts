import type { AnchorCheck } from '../norms/anchor-check.js'
import type { Finding } from '../norms/finding.js'
import { partId } from '../norms/ids.js'
import type { VersionDifference } from '../norms/version-difference.js'
import type { DefinitionRow, ExpressionRow, FindingRow, NormRow, Ports, ProvisionRow, Publication, ReferenceRow, SearchHit, TermUseRow, WorkRow } from '../ports.js'
import type { Loader } from './batch.js'
import { byId, byIds } from './batch.js'
import { unlessKnown } from './known.js'
import type { NodeType } from './node-id.js'
import { readNode } from './node-id.js'

type Ids = readonly string[]
const works = async ({ reader }: Ports, ids: Ids) => await reader.worksById(ids)
const expressions = async ({ reader }: Ports, ids: Ids) => await reader.expressionsById(ids)
const provisions = async ({ reader }: Ports, ids: Ids) => await reader.provisionsById(ids)

const norms = async ({ reader }: Ports, ids: Ids) => await reader.normsById(ids)
const worksOfNorms = async (ports: Ports, ids: Ids) => await works(ports, (await norms(ports, ids)).map(norm => norm?.work ?? ''))

const about = ({ norm }: Finding): string => norm
const own = ({ id }: { id: string }): string => id
const work = byId((row: { work: string }) => row.work, works)
const expression = byId((row: { expression: string }) => row.expression, expressions)
const provision = byId((row: { provisionId: string }) => row.provisionId, provisions)

/** What a search found, read by kind: at most one statement for each. */
const found: Loader<SearchHit, unknown> = async (queries, context) => {
  const load = (kind: SearchHit['kind'], __typename: NodeType, read: (ports: Ports, ids: Ids) => Promise<ReadonlyArray<object | null>>) =>
    byId((hit: SearchHit) => hit.kind === kind ? hit.id : null,
      async (ports, ids) => (await read(ports, ids)).map(row => row === null ? null : { ...row, __typename }))(queries, context)
  const lists = await Promise.all([
    load('PROVISION', 'Provision', provisions),
    load('NORM', 'Norm', norms),
    load('DEFINITION', 'Definition', async ({ reader }, ids) => await reader.definitionsById(ids))
  ])
  return queries.map((_, at) => lists.find(list => list[at] !== null)?.[at] ?? null)
}

/** Fields that lead from one object to others: all parents of an answer at once, in one statement per field. */
export const loaders = {
  Work: {
    current: byId((row: WorkRow) => row.currentExpression, expressions),
    expressions: byId<WorkRow, ExpressionRow[]>(own, async ({ reader }, ids) => await reader.expressionsOfWorks(ids))
  },
  Expression: {
    work,
    text: byId<ExpressionRow, string | null>(own, async ({ reader }, ids) => await reader.textsOfExpressions(ids))
  },
  Provision: {
    expression,
    parent: unlessKnown('parent', byId((row: ProvisionRow) => row.parentId, provisions)),
    path: unlessKnown('path', byId<ProvisionRow, ProvisionRow[]>(own, async ({ reader }, ids) => await reader.ancestorsOfProvisions(ids))),
    children: byId<ProvisionRow, ProvisionRow[]>(own, async ({ reader }, ids) => await reader.childrenOfProvisions(ids)),
    norms: byId<ProvisionRow, NormRow[]>(own, async ({ reader }, ids) => await reader.normsOfProvisions(ids)),
    definitions: byId<ProvisionRow, DefinitionRow[]>(own, async ({ reader }, ids) => await reader.definitionsOfProvisions(ids)),
    references: byId<ProvisionRow, ReferenceRow[]>(own, async ({ reader }, ids) => await reader.referencesOfProvisions(ids)),
    termUses: byId<ProvisionRow, TermUseRow[]>(own, async ({ reader }, ids) => await reader.usesInProvisions(ids))
  },
  Norm: {
    work,
    expression,
    provision: unlessKnown('provision', provision),
    findings: byId<NormRow, FindingRow[]>(own, async ({ reader }, ids) => await reader.findingsOfNorms(ids))
  },
  Definition: {
    expression,
    provision,
    scopeProvision: byId((row: DefinitionRow) => row.scopeProvision === null ? null : partId(row.expression, row.scopeProvision), provisions),
    uses: byId<DefinitionRow, TermUseRow[]>(({ version }) => version, async ({ reader }, ids) => await reader.usesOfDefinitions(ids))
  },
  TermUse: {
    provision,
    definition: byId((row: TermUseRow) => row.definitionId, async ({ reader }, ids) => await reader.definitionsById(ids))
  },
  Reference: {
    expression,
    provision,
    targets: byIds((row: ReferenceRow) => row.targetIds, provisions),
    works: byIds((row: ReferenceRow) => row.workIds, works)
  },
  AnchorCheck: {
    work,
    expression,
    provision: byId((row: AnchorCheck) => row.provision, provisions),
    node: byId((row: AnchorCheck) => row.subject, async (ports, ids) => await Promise.all(ids.map(async id => await readNode(ports, id))))
  },
  ExpressionDiff: { from: byId((row: VersionDifference) => row.from, expressions), to: byId((row: VersionDifference) => row.to, expressions) },
  Finding: { work: byId(about, worksOfNorms), norm: byId(about, norms) },
  SearchHit: { work, expression, node: found },
  Publication: { work: byId((row: Publication) => row.work, works), expression: byId((row: Publication) => row.expression, expressions) }
}
