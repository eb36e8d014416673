import type { Analysis } from './norms/analysis.js'
import type { Anchor, AnchorState } from './norms/anchor.js'
import type { AnchorCheck, AnchorDecision } from './norms/anchor-check.js'
import type { Definition } from './norms/definition.js'
import type { Expression } from './norms/expression.js'
import type { Finding, FindingInput, FindingState } from './norms/finding.js'
import type { Modality, Norm } from './norms/norm.js'
import type { Previous } from './norms/previous.js'
import type { Provision, ProvisionKind } from './norms/provision.js'
import type { Reference } from './norms/reference.js'
import type { VersionDifference } from './norms/version-difference.js'
import type { NormState, Trace } from './norms/trace.js'

/** What the program needs from the world around it. `graph` implements the stores; workflows take them as arguments. */
export interface Ports {
  readonly reader: GraphReader
  readonly parser: Parser
  readonly publisher: Publisher
  readonly findings: Findings
  readonly health: Health
  readonly host: Host
}

/** The clock and the dice, so that workflows stay repeatable in tests. */
export interface Host {
  /** The time now, ISO 8601 in UTC. */
  now (): string
  /** A random UUID. */
  newId (): string
}

/** Counts from the driver's summaries: what a unit of work really changed. */
export interface WriteCounts {
  nodesCreated: number
  nodesDeleted: number
  relationshipsCreated: number
  relationshipsDeleted: number
  propertiesSet: number
}

/** A document on its way in: the name it came under, and its bytes. */
export interface ParseInput {
  /** Name of the file or stream, as given by the user. */
  source: string
  bytes: Uint8Array
  /** Id of the work where the user gives one. */
  work?: string | null
  /** First day on which this version applies, ISO 8601, where the user gives one. */
  validFrom?: string | null
  /** What was found in a version before: provisions whose norms depend on nothing that changed are not read again. */
  previous?: Previous | null
}

/** Reads and analyses documents; whatever they hold, it neither takes the service down nor runs for ever. */
export interface Parser {
  /**
   * Stands for everything that an analysis depends on beside the document: rules, code, libraries. Null where nobody
   * knows: then no document is recognised before it is parsed.
   */
  readonly rules: string | null
  /** @throws AppError INPUT_*, where the document cannot be read or goes past a limit; INTERRUPTED where the signal aborts; PARSER_BUSY */
  parse (input: ParseInput, options?: { signal?: AbortSignal }): Promise<Analysis>
}

/** How many anchors were checked again, by what became of them. */
export type AnchorCounts = Record<AnchorState, number>

/** What became of one document. */
export interface Publication {
  work: string
  expression: string
  title: string
  /** CREATED: a new work; UPDATED: a new version, or the same text extracted anew; UNCHANGED: nothing was written. */
  status: 'CREATED' | 'UPDATED' | 'UNCHANGED'
  provisions: number
  definitions: number
  references: number
  norms: { kept: number, added: number, retired: number }
  /** How many things the reader and the analysis had to say about it. */
  diagnostics: number
  /** First day on which it applies, where anybody says. */
  validFrom: string | null
  /** False: another version is in force today; this one is to come, or is history. */
  current: boolean
  /** Anchors of findings, retired norms and definitions that were looked for in the new text, by what became of them. */
  anchors: AnchorCounts
  /** In how many provisions norms were looked for, and in how many they were taken over; null where nobody counted. */
  extraction: { extracted: number, reused: number } | null
  writes: WriteCounts
}

/** By what a document is recognised before it is parsed. */
export interface SourceMark {
  /** Hash over its bytes, its name, what the user says of it, and the rules. */
  key: string
  /** The rules alone: `Parser.rules`. */
  rules: string
}

/** A document that stands in the graph just as it would come: the hash of its text, and the publication, which wrote nothing. */
export interface Recognised { hash: string, publication: Publication }

/** The one write path for regulations. */
export interface Publisher {
  /**
   * Publishes one analysed document in one managed transaction: all of it or nothing. Publishing the same
   * analysis again writes nothing. Norms that align with those of the older version keep their ids; the
   * others are retired, never deleted. `workGiven`: the user said which work it is, so that a text with no
   * likeness to the version before is not refused. `mark`: by what the document is recognised the next time.
   * @throws AppError DATABASE_*, WORK_MISMATCH, INPUT_TOO_LARGE
   */
  publish (analysis: Analysis, at: string, options?: { workGiven?: boolean, mark?: SourceMark | null }): Promise<Publication>
  /**
   * The document that came with this mark, where it is the current version of its work, published from it and not
   * otherwise since; else null: then it must be parsed and published, even where an older version had the mark.
   */
  recognise (key: string): Promise<Recognised | null>
  /**
   * Makes versions current whose day has come since they were published; how many works that changed.
   * @throws AppError DATABASE_*
   */
  enforceDue (at: string): Promise<number>
  /**
   * What was found in the version in force of a work, or of the document that came under this name; null where there is none,
   * or nobody knows by which rules.
   * @throws AppError DATABASE_*
   */
  previous (document: { source: string, work?: string | null }): Promise<Previous | null>
}

/** A request for one page of a list. */
export interface PageRequest {
  /** 1 to 100. */
  first: number
  /** Cursor of the last item of the page before, null for the first page. */
  after: string | null
}

/** One page of a list, in a stable order. */
export interface Page<T> {
  items: Array<{ cursor: string, node: T }>
  hasNextPage: boolean
  /** Size of the whole list. */
  totalCount: number
}

export interface WorkRow { id: string, title: string, language: string, currentExpression: string }
/** An expression without its text, which is fetched apart. */
export interface ExpressionRow extends Omit<Expression, 'text'> {
  ingestedAt: string
  current: boolean
  provisions: number
  norms: number
}
export interface ProvisionRow extends Provision {
  id: string
  expression: string
  /** Id of the parent provision (`parent` is its eId). */
  parentId: string | null
  /** Own words, without those of its children. */
  text: string
}
/** A definition: `id` goes through all versions, `version` names its state in one. */
export interface DefinitionRow extends Definition { id: string, version: string, expression: string, provisionId: string, anchor: Anchor }
/** A use of a defined term. */
export interface TermUseRow { term: string, provisionId: string, definitionId: string, anchor: Anchor }
export interface ReferenceRow extends Reference {
  id: string
  expression: string
  provisionId: string
  anchor: Anchor
  /** Ids of the provisions that its targets resolved to, in this work or in the current versions of others. */
  targetIds: string[]
  /** Ids of the works that an EXTERNAL one cites, as far as the graph has them. */
  workIds: string[]
}
/** A norm with its revision in force. */
export interface NormRow extends Norm {
  revision: string
  work: string
  expression: string
  provisionId: string
  state: NormState
  anchor: Anchor
}
/** A norm, the provision that states it, and the ancestors of that, outermost first. */
export interface NormInPlace { norm: NormRow, provision: ProvisionRow, ancestors: ProvisionRow[] }
export interface FindingRow extends Finding { work: string }

/** Filters: null or absent means any. Without `expression`, lists look into current expressions only. */
export interface WorkFilter { search?: string | null }
export interface ExpressionFilter { work?: string | null, current?: boolean | null }
export interface PlaceFilter { work?: string | null, expression?: string | null }
/** A day, `2026-01-01`: only what the versions say that were in force then. An expression goes before it. */
export interface DatedFilter extends PlaceFilter { asOf?: string | null }
export interface ProvisionFilter extends DatedFilter {
  kind?: ProvisionKind[] | null
  eId?: string | null
  /** Id of the parent provision. */
  parent?: string | null
  search?: string | null
}
export interface NormFilter extends DatedFilter {
  /** Id of a provision; norms of provisions below it count. */
  provision?: string | null
  modality?: Modality[] | null
  state?: NormState | null
  /** Part of the bearer's words, whatever the case. */
  bearer?: string | null
  search?: string | null
}
export interface DefinitionFilter extends PlaceFilter { provision?: string | null, search?: string | null }
export interface ReferenceFilter extends PlaceFilter {
  provision?: string | null
  kind?: Reference['kind'] | null
  /** An eId or a citation id. */
  target?: string | null
  /** True: those that lead to a provision or a work of the graph. */
  resolved?: boolean | null
}
export interface AnchorFilter { work?: string | null, state?: AnchorState | null }
export interface FindingFilter { work?: string | null, norm?: string | null, state?: FindingState | null }

/** A hit of the full-text search over provisions, norms and definitions. */
export interface SearchHit {
  kind: 'PROVISION' | 'NORM' | 'DEFINITION'
  id: string
  work: string
  expression: string
  /** How a person cites the provision. */
  label: string
  /** The words that were found: own words of a provision, quote of a norm, words of a definition. */
  text: string
  /** Lucene score, for ordering within one answer only. */
  score: number
}

/** Reading: one Cypher statement per call. User text for `search` is escaped, never Lucene syntax. */
export interface GraphReader {
  works (filter: WorkFilter, page: PageRequest): Promise<Page<WorkRow>>
  expressions (filter: ExpressionFilter, page: PageRequest): Promise<Page<ExpressionRow>>
  provisions (filter: ProvisionFilter, page: PageRequest): Promise<Page<ProvisionRow>>
  norms (filter: NormFilter, page: PageRequest): Promise<Page<NormRow>>
  definitions (filter: DefinitionFilter, page: PageRequest): Promise<Page<DefinitionRow>>
  references (filter: ReferenceFilter, page: PageRequest): Promise<Page<ReferenceRow>>
  search (text: string, page: PageRequest): Promise<Page<SearchHit>>
  /** Batches for the loaders of the API: the results stand in the order of the ids, null where there is none. */
  worksById (ids: readonly string[]): Promise<Array<WorkRow | null>>
  expressionsById (ids: readonly string[]): Promise<Array<ExpressionRow | null>>
  provisionsById (ids: readonly string[]): Promise<Array<ProvisionRow | null>>
  normsById (ids: readonly string[]): Promise<Array<NormRow | null>>
  /** One norm with where it stands, in one statement; null where there is none. */
  normInPlace (id: string): Promise<NormInPlace | null>
  definitionsById (ids: readonly string[]): Promise<Array<DefinitionRow | null>>
  referencesById (ids: readonly string[]): Promise<Array<ReferenceRow | null>>
  /** Lists per parent, at most 1,000 each, in document order. */
  expressionsOfWorks (works: readonly string[]): Promise<ExpressionRow[][]>
  /** The version of a work that was in force on a day; null before its first. */
  expressionAsOf (work: string, day: string): Promise<ExpressionRow | null>
  /** What changed between two versions; null where one of them is not there. */
  versionDifference (from: string, to: string): Promise<VersionDifference | null>
  childrenOfProvisions (provisions: readonly string[]): Promise<ProvisionRow[][]>
  /** Ancestors, outermost first. */
  ancestorsOfProvisions (provisions: readonly string[]): Promise<ProvisionRow[][]>
  normsOfProvisions (provisions: readonly string[]): Promise<NormRow[][]>
  definitionsOfProvisions (provisions: readonly string[]): Promise<DefinitionRow[][]>
  /** Uses of each term, by the `version` of its definition, and uses of terms in the own words of each provision. */
  usesOfDefinitions (definitions: readonly string[]): Promise<TermUseRow[][]>
  usesInProvisions (provisions: readonly string[]): Promise<TermUseRow[][]>
  referencesOfProvisions (provisions: readonly string[]): Promise<ReferenceRow[][]>
  findingsOfNorms (norms: readonly string[]): Promise<FindingRow[][]>
  /** Whole normalised texts. */
  textsOfExpressions (expressions: readonly string[]): Promise<Array<string | null>>
  /** Totals over current expressions. */
  counts (): Promise<{ works: number, provisions: number, norms: number, definitions: number, references: number, findings: number }>
}

export interface Findings extends AnchorQueue {
  /**
   * Records a finding about a norm that exists, retired or not.
   * @throws AppError NOT_FOUND
   */
  record (input: FindingInput, id: string, at: string): Promise<Finding>
  findings (filter: FindingFilter, page: PageRequest): Promise<Page<FindingRow>>
  findingsById (ids: readonly string[]): Promise<Array<FindingRow | null>>
  /** The trace of a finding in one Cypher statement, its anchor verified as it is read; null where there is no such finding. */
  trace (id: string): Promise<Trace | null>
}

/** Anchors that did not verify in a later version, until a person decides. */
export interface AnchorQueue {
  /** Those that wait, the longest first. */
  anchorQueue (filter: AnchorFilter, page: PageRequest): Promise<Page<AnchorCheck>>
  /**
   * Records what a person decided; the same again changes nothing. ACCEPT takes the proposed anchor, or the candidate
   * with the number.
   * @throws AppError NOT_FOUND, INPUT_INVALID where nothing is proposed or another decision was recorded
   */
  resolveAnchor (id: string, decision: AnchorDecision, at: string, options?: { candidate?: number | null, note?: string | null }): Promise<AnchorCheck>
}

export interface Health {
  /**
   * True where Neo4j answers, the schema is this version's, and all indexes are online. The reason may be told to
   * anybody; the detail can name addresses and is for the log.
   */
  ready (): Promise<{ ready: boolean, reason: string | null, detail?: string }>
}
