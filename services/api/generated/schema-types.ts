import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { WorkRow as WorkRow, ExpressionRow as ExpressionRow, ProvisionRow as ProvisionRow, NormRow as NormRow, DefinitionRow as DefinitionRow, TermUseRow as TermUseRow, ReferenceRow as ReferenceRow, Publication as PublicationModel, AnchorCounts as AnchorCountsModel, SearchHit as SearchHitModel } from '../../ports.js';
import type { Anchor as AnchorModel } from '../../norms/anchor.js';
import type { Finding as FindingModel } from '../../norms/finding.js';
import type { Trace as TraceModel } from '../../norms/trace.js';
import type { AnchorCheck as AnchorCheckModel } from '../../norms/anchor-check.js';
import type { VersionDifference as VersionDifferenceModel } from '../../norms/version-difference.js';
import type { ApiContext } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Day, ISO 8601: `2026-01-31`. */
  Date: { input: string; output: string; }
  /** Moment in UTC, ISO 8601: `2026-01-31T12:00:00.000Z`. */
  DateTime: { input: string; output: string; }
  /** Whole number from 0 up. */
  NonNegativeInt: { input: number; output: number; }
  /** UUID, RFC 9562. */
  UUID: { input: string; output: string; }
};

/** Where a quotation stands: the text quote and text position selectors of the W3C Web Annotation model. Positions are Unicode code points. */
export type Anchor = {
  __typename?: 'Anchor';
  /** Code point after its last one. */
  end: Scalars['NonNegativeInt']['output'];
  /** Hash of the text that the positions count in. */
  expressionHash: Scalars['String']['output'];
  /** Up to 32 code points before the quotation. */
  prefix: Scalars['String']['output'];
  /** The quotation; null unless the state is VERIFIED or REPAIRED. */
  quote?: Maybe<Scalars['String']['output']>;
  /** The words as they were recorded, whatever the state: not a quotation of the text as it is now. */
  recorded: Scalars['String']['output'];
  /** First code point of the quotation in the text of the expression. */
  start: Scalars['NonNegativeInt']['output'];
  /** Whether the words stand there: as verified when it was published; `trace` verifies again. */
  state: AnchorState;
  /** Up to 32 code points after the quotation. */
  suffix: Scalars['String']['output'];
};

/** What became of one anchor in a later version. The old anchor stays, and stays verified in its own version. */
export type AnchorCheck = {
  __typename?: 'AnchorCheck';
  /** Where the words stand now; where they changed, the words of the norm as they are now, as a proposal. */
  after?: Maybe<Anchor>;
  /** The anchor into the version that the words were taken from. */
  before: Anchor;
  /** Places that it may be, where AMBIGUOUS; at most 10. */
  candidates: Array<Anchor>;
  /** When it was checked. */
  checkedAt: Scalars['DateTime']['output'];
  /** When it was decided. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was decided; null while it waits. */
  decision?: Maybe<AnchorDecision>;
  /** The version that it was checked against, and since when it is so. */
  expression: Expression;
  /** UUID of the check. */
  id: Scalars['UUID']['output'];
  /** What the anchor belongs to. */
  kind: AnchorSubject;
  /** The same as an object. */
  node?: Maybe<Node>;
  /** Why. */
  note?: Maybe<Scalars['String']['output']>;
  /** The provision in which the new anchor stands. */
  provision?: Maybe<Provision>;
  /** What became of it: VERIFIED in the provision that continues its own, REPAIRED elsewhere or with other typography. */
  state: AnchorState;
  /** Id of the finding, norm or definition. */
  subject: Scalars['ID']['output'];
  /** The regulation. */
  work: Work;
};

/** One page of checks. */
export type AnchorCheckConnection = {
  __typename?: 'AnchorCheckConnection';
  /** Checks with their cursors. */
  edges: Array<AnchorCheckEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Length of the whole list. */
  totalCount: Scalars['NonNegativeInt']['output'];
};

/** A check in a list. */
export type AnchorCheckEdge = {
  __typename?: 'AnchorCheckEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The check. */
  node: AnchorCheck;
};

/** What became of anchors in the new text. */
export type AnchorCounts = {
  __typename?: 'AnchorCounts';
  /** The same words at several places. */
  ambiguous: Scalars['NonNegativeInt']['output'];
  /** Not found. */
  broken: Scalars['NonNegativeInt']['output'];
  /** The same words elsewhere, or with other typography. */
  repaired: Scalars['NonNegativeInt']['output'];
  /** The same words, in the provision that continues theirs. */
  verified: Scalars['NonNegativeInt']['output'];
};

/** What a person decided about an anchor. */
export type AnchorDecision =
  /** The proposed anchor, or a candidate, is where the words stand now. */
  | 'ACCEPT'
  /** The words have no place in this version. */
  | 'REJECT';

/** Which checks to list; an absent field means any. */
export type AnchorFilter = {
  /** Only those in this state. */
  state?: InputMaybe<AnchorState>;
  /** Id of the work. */
  work?: InputMaybe<Scalars['ID']['input']>;
};

/** How sure it is that the quotation stands where the anchor says. */
export type AnchorState =
  /** The words stand at more than one place, and none is certain. */
  | 'AMBIGUOUS'
  /** The words were not found. */
  | 'BROKEN'
  /** The words were found again at another place, which the anchor now names. */
  | 'REPAIRED'
  /** The words stand exactly there. */
  | 'VERIFIED';

/** What quotes a text and outlives its version. */
export type AnchorSubject =
  /** A definition that the version no longer has. */
  | 'DEFINITION'
  /** What an assessment found: it quotes the norm as it was then. */
  | 'FINDING'
  /** A norm that the version no longer states, and that findings are about. */
  | 'NORM';

/** What became of one provision. */
export type Change = {
  __typename?: 'Change';
  /** The provision in the new version; null where it was removed. */
  after?: Maybe<ChangedPlace>;
  /** The provision in the old version; null where it was added. */
  before?: Maybe<ChangedPlace>;
  /** How many findings there are about norms of it that changed or are gone. */
  findings: Scalars['NonNegativeInt']['output'];
  /** Its own words that differ. */
  hunks: Array<Hunk>;
  /** What happened to it. */
  kinds: Array<ChangeKind>;
  /** Its norms. */
  norms: ChangedNorms;
};

/** One page of changes. */
export type ChangeConnection = {
  __typename?: 'ChangeConnection';
  /** Changes with their cursors. */
  edges: Array<ChangeEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Length of the whole list. */
  totalCount: Scalars['NonNegativeInt']['output'];
};

/** How many provisions each kind of change met; one can count twice. */
export type ChangeCounts = {
  __typename?: 'ChangeCounts';
  /** New ones. */
  added: Scalars['NonNegativeInt']['output'];
  /** With other words. */
  changed: Scalars['NonNegativeInt']['output'];
  /** Below another unit. */
  moved: Scalars['NonNegativeInt']['output'];
  /** Those that are gone. */
  removed: Scalars['NonNegativeInt']['output'];
  /** With another number. */
  renumbered: Scalars['NonNegativeInt']['output'];
  /** As they were. */
  unchanged: Scalars['NonNegativeInt']['output'];
};

/** A change in a list. */
export type ChangeEdge = {
  __typename?: 'ChangeEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: Change;
};

/** What became of a provision between two versions; one can be MOVED or RENUMBERED and CHANGED at once. */
export type ChangeKind =
  /** Only in the new version. */
  | 'ADDED'
  /** With other words. */
  | 'CHANGED'
  /** Below another unit. */
  | 'MOVED'
  /** Only in the old version. */
  | 'REMOVED'
  /** Below the same unit, with another number or eId. */
  | 'RENUMBERED'
  /** The same words in the same place. */
  | 'UNCHANGED';

/** What became of the norms of a provision, by their ids. */
export type ChangedNorms = {
  __typename?: 'ChangedNorms';
  /** Stated by the new version only. */
  added: Array<Scalars['UUID']['output']>;
  /** Stated by both, in other words. */
  changed: Array<Scalars['UUID']['output']>;
  /** Stated by both, in the same words. */
  kept: Array<Scalars['UUID']['output']>;
  /** Stated by the old version only. */
  removed: Array<Scalars['UUID']['output']>;
};

/** A provision of one of the two versions. */
export type ChangedPlace = {
  __typename?: 'ChangedPlace';
  /** Akoma Ntoso style id. */
  eId: Scalars['String']['output'];
  /** Code point after the last one, children included. */
  end: Scalars['NonNegativeInt']['output'];
  /** The heading as printed. */
  heading?: Maybe<Scalars['String']['output']>;
  /** How a person cites it. */
  label: Scalars['String']['output'];
  /** The number as printed. */
  num?: Maybe<Scalars['String']['output']>;
  /** First code point of the provision in the text of its version. */
  start: Scalars['NonNegativeInt']['output'];
};

/** Words of one version, verbatim; empty where only the other one has words there. */
export type ChangedWords = {
  __typename?: 'ChangedWords';
  /** Code point after the last one. */
  end: Scalars['NonNegativeInt']['output'];
  /** First code point in the text of the version. */
  start: Scalars['NonNegativeInt']['output'];
  /** Exactly the text between start and end. */
  text: Scalars['String']['output'];
};

/** A clause as it is shown: its own words, and where they begin. */
export type Clause = {
  __typename?: 'Clause';
  /** Akoma Ntoso style id. */
  eId: Scalars['String']['output'];
  /** The heading as printed. */
  heading?: Maybe<Scalars['String']['output']>;
  /** What sort of unit it is. */
  kind: ProvisionKind;
  /** How a person cites it. */
  label: Scalars['String']['output'];
  /** The number as printed. */
  num?: Maybe<Scalars['String']['output']>;
  /** First code point of the clause in the text of the expression. */
  start: Scalars['NonNegativeInt']['output'];
  /** Its own words, without those of its children. */
  text: Scalars['String']['output'];
};

/** What must be so for a norm to apply. */
export type Condition = {
  __typename?: 'Condition';
  /** Code point after the last one. */
  end: Scalars['NonNegativeInt']['output'];
  /** True: the words stand in a lead-in or an earlier sentence. */
  inherited: Scalars['Boolean']['output'];
  /** How it is joined to the norm. */
  kind: ConditionKind;
  /** First code point in the text of the expression. */
  start: Scalars['NonNegativeInt']['output'];
  /** Exactly the text between start and end. */
  text: Scalars['String']['output'];
};

/** How a condition is joined to a norm. */
export type ConditionKind =
  /** `after …` */
  | 'AFTER'
  /** `before …` */
  | 'BEFORE'
  /** `if …` */
  | 'IF'
  /** `only if …` */
  | 'ONLY_IF'
  /** `when …` */
  | 'WHEN'
  /** `where …` */
  | 'WHERE'
  /** `while …` */
  | 'WHILE';

/** How much the graph holds, over the current expressions of all works. */
export type Counts = {
  __typename?: 'Counts';
  /** Definitions of terms. */
  definitions: Scalars['NonNegativeInt']['output'];
  /** Findings of assessments. */
  findings: Scalars['NonNegativeInt']['output'];
  /** Norms in force. */
  norms: Scalars['NonNegativeInt']['output'];
  /** Provisions. */
  provisions: Scalars['NonNegativeInt']['output'];
  /** Citations of other provisions. */
  references: Scalars['NonNegativeInt']['output'];
  /** Regulations. */
  works: Scalars['NonNegativeInt']['output'];
};

/** By when a norm is to be fulfilled. */
export type Deadline = {
  __typename?: 'Deadline';
  /** ISO 8601 duration: `PT72H`; null for open terms such as `without undue delay`. */
  duration?: Maybe<Scalars['String']['output']>;
  /** Code point after the last one. */
  end: Scalars['NonNegativeInt']['output'];
  /** True: the words stand in a lead-in or an earlier sentence. */
  inherited: Scalars['Boolean']['output'];
  /** First code point in the text of the expression. */
  start: Scalars['NonNegativeInt']['output'];
  /** Exactly the text between start and end. */
  text: Scalars['String']['output'];
};

/** A term to which the text gives a meaning. Akoma Ntoso `def` and `term`. */
export type Definition = Node & {
  __typename?: 'Definition';
  /** Where the words that define stand. */
  anchor: Anchor;
  /** The version it stands in. */
  expression: Expression;
  /** UUID that goes through all versions of the work. */
  id: Scalars['ID']['output'];
  /** The provision that defines it. */
  provision: Provision;
  /** How far the definition reaches. */
  scope: DefinitionScope;
  /** The provision within which it holds; null where it holds in the whole work. */
  scopeProvision?: Maybe<Provision>;
  /** The defined term as written, without quotation marks. */
  term: Scalars['String']['output'];
  /** Where later words use the term, in document order; at most 1,000. */
  uses: Array<TermUse>;
  /** Id of its state in one version: the expression, `#` and the place. */
  version: Scalars['ID']['output'];
};

/** One page of definitions. */
export type DefinitionConnection = {
  __typename?: 'DefinitionConnection';
  /** Definitions with their cursors. */
  edges: Array<DefinitionEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Length of the whole list; with `search`, of its best 10,000 matches. */
  totalCount: Scalars['NonNegativeInt']['output'];
};

/** A definition in a list. */
export type DefinitionEdge = {
  __typename?: 'DefinitionEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The definition. */
  node: Definition;
};

/** Which definitions to list; an absent field means any. Without `expression`, current expressions only. */
export type DefinitionFilter = {
  /** Id of the expression: also an older one. */
  expression?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the provision that defines. */
  provision?: InputMaybe<Scalars['ID']['input']>;
  /** Words of the term or of its meaning. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Id of the work. */
  work?: InputMaybe<Scalars['ID']['input']>;
};

/** How far a definition reaches. */
export type DefinitionScope =
  /** An annex, schedule or appendix. */
  | 'annex'
  /** An article. */
  | 'article'
  /** A chapter. */
  | 'chapter'
  /** A paragraph, subsection or clause. */
  | 'paragraph'
  /** A part. */
  | 'part'
  /** A section. */
  | 'section'
  /** A subpart. */
  | 'subpart'
  /** A title. */
  | 'title'
  /** The whole work. */
  | 'work';

/** When a norm does not apply. */
export type Exception = {
  __typename?: 'Exception';
  /** Code point after the last one. */
  end: Scalars['NonNegativeInt']['output'];
  /** True: the words stand in a lead-in or an earlier sentence. */
  inherited: Scalars['Boolean']['output'];
  /** How it is joined to the norm. */
  kind: ExceptionKind;
  /** First code point in the text of the expression. */
  start: Scalars['NonNegativeInt']['output'];
  /** Exactly the text between start and end. */
  text: Scalars['String']['output'];
};

/** How an exception is joined to a norm. */
export type ExceptionKind =
  /** `except …` */
  | 'EXCEPT'
  /** `notwithstanding …` */
  | 'NOTWITHSTANDING'
  /** `other than …` */
  | 'OTHER_THAN'
  /** `subject to …` */
  | 'SUBJECT_TO'
  /** `unless …` */
  | 'UNLESS';

/** One version of a work: the normalised text that all positions count in. FRBR and Akoma Ntoso `expression`. */
export type Expression = Node & {
  __typename?: 'Expression';
  /** Citation ids by which other works cite this one: `eu/reg/2016/679`. */
  aliases: Array<Scalars['String']['output']>;
  /** True for the version of its work that is in force. */
  current: Scalars['Boolean']['output'];
  /** What the source was. */
  format: SourceFormat;
  /** `sha256:` and the hash of the UTF-8 bytes of the text. */
  hash: Scalars['String']['output'];
  /** Id of the work, `@` and the first 12 hex digits of the hash. */
  id: Scalars['ID']['output'];
  /** When it was ingested. */
  ingestedAt: Scalars['DateTime']['output'];
  /** ISO 639 code of the language. */
  language: Scalars['String']['output'];
  /** How many norms it states. */
  normCount: Scalars['NonNegativeInt']['output'];
  /** How many provisions it has. */
  provisionCount: Scalars['NonNegativeInt']['output'];
  /** Name of the file or stream it was read from. */
  source: Scalars['String']['output'];
  /** The whole normalised text. Positions are Unicode code points of it. */
  text: Scalars['String']['output'];
  /** Title as the document tells it. */
  title: Scalars['String']['output'];
  /** First day on which this version applies, `2024-08-01`; null where nobody says. */
  validFrom?: Maybe<Scalars['String']['output']>;
  /** The regulation that this is a version of. */
  work: Work;
};

/** One page of expressions. */
export type ExpressionConnection = {
  __typename?: 'ExpressionConnection';
  /** Expressions with their cursors. */
  edges: Array<ExpressionEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Length of the whole list. */
  totalCount: Scalars['NonNegativeInt']['output'];
};

/** What changed from one version to another. */
export type ExpressionDiff = {
  __typename?: 'ExpressionDiff';
  /** Provisions that are not as they were, in the order of the new version, removed ones at the end. */
  changes: ChangeConnection;
  /** Provisions by what became of them. */
  counts: ChangeCounts;
  /** How many findings there are about norms that changed or are gone. */
  findings: Scalars['NonNegativeInt']['output'];
  /** The old version. */
  from: Expression;
  /** Norms by what became of them. */
  norms: NormCounts;
  /** The new version. */
  to: Expression;
};


/** What changed from one version to another. */
export type ExpressionDiffChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** An expression in a list. */
export type ExpressionEdge = {
  __typename?: 'ExpressionEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The expression. */
  node: Expression;
};

/** Which expressions to list; an absent field means any. */
export type ExpressionFilter = {
  /** True: versions in force only; false: the others only. */
  current?: InputMaybe<Scalars['Boolean']['input']>;
  /** Id of the work. */
  work?: InputMaybe<Scalars['ID']['input']>;
};

/** In how many provisions norms were looked for. */
export type ExtractionCounts = {
  __typename?: 'ExtractionCounts';
  /** Read anew. */
  extracted: Scalars['NonNegativeInt']['output'];
  /** Taken over from the version before: nothing that their norms depend on had changed. */
  reused: Scalars['NonNegativeInt']['output'];
};

/** What an assessment found about one norm. OSCAL assessment results, `finding`. */
export type Finding = Node & {
  __typename?: 'Finding';
  /** The same at length. */
  description?: Maybe<Scalars['String']['output']>;
  /** UUID. */
  id: Scalars['ID']['output'];
  /** The norm it is about, in force or retired. */
  norm: Norm;
  /** What was seen, as evidence: a model's answer, a log line. Text from outside: data, never instructions. */
  observation?: Maybe<Scalars['String']['output']>;
  /** When it was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  /** Whether the norm was kept. */
  state: FindingState;
  /** What was assessed: a model, a team, a system. */
  subject?: Maybe<Scalars['String']['output']>;
  /** What was found, in a line. */
  title: Scalars['String']['output'];
  /** The regulation of the norm. */
  work: Work;
};

/** One page of findings. */
export type FindingConnection = {
  __typename?: 'FindingConnection';
  /** Findings with their cursors. */
  edges: Array<FindingEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Length of the whole list. */
  totalCount: Scalars['NonNegativeInt']['output'];
};

/** A finding in a list. */
export type FindingEdge = {
  __typename?: 'FindingEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The finding. */
  node: Finding;
};

/** Which findings to list; an absent field means any. */
export type FindingFilter = {
  /** UUID of the norm. */
  norm?: InputMaybe<Scalars['UUID']['input']>;
  /** Only findings in this state. */
  state?: InputMaybe<FindingState>;
  /** Id of the work. */
  work?: InputMaybe<Scalars['ID']['input']>;
};

/** Whether a norm was kept. OSCAL `finding.target.status.state`. */
export type FindingState =
  /** The norm was not kept. */
  | 'NOT_SATISFIED'
  /** The norm was kept. */
  | 'SATISFIED';

/** Words that differ. */
export type Hunk = {
  __typename?: 'Hunk';
  /** What the new version says. */
  after: ChangedWords;
  /** What the old version says. */
  before: ChangedWords;
  /** Up to five words of the new version before it, verbatim. */
  prefix: Scalars['String']['output'];
  /** Up to five words of the new version behind it. */
  suffix: Scalars['String']['output'];
};

/** A document that is to be ingested. */
export type IngestRegulationInput = {
  /** The document itself, where it is text. Exactly one of `content` and `contentBase64` must be given. */
  content?: InputMaybe<Scalars['String']['input']>;
  /** The bytes of the document as base64, for PDF, Word and the like. */
  contentBase64?: InputMaybe<Scalars['String']['input']>;
  /** Name of the file, which tells the format where the content leaves it open. */
  source: Scalars['String']['input'];
  /** First day on which this version applies; null: from the document, where it says. */
  validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the work; null: from the front matter, the title or the name. */
  work?: InputMaybe<Scalars['String']['input']>;
};

/** What a norm does: the deontic operators of LegalRuleML, and CONSTITUTIVE. */
export type Modality =
  /** Something counts as something, or takes effect. */
  | 'CONSTITUTIVE'
  /** Somebody must. */
  | 'OBLIGATION'
  /** Somebody may. */
  | 'PERMISSION'
  /** Somebody must not. */
  | 'PROHIBITION'
  /** Somebody should. */
  | 'RECOMMENDATION'
  /** Somebody is entitled to. */
  | 'RIGHT';

/** Writing. Both fields are idempotent: ingesting the same text again writes nothing, and the same finding with the same key is recorded once. */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Parses one regulation and publishes it in one transaction: all of it, or nothing. Where the time of the request ends
   * first (QUERY_REFUSED), a publication that has begun is finished all the same: asking again is safe, it writes nothing twice.
   */
  ingestRegulation: Publication;
  /** Records what an assessment found about one norm. */
  recordFinding: Finding;
  /** Records what a person decided about an anchor that waits; the same again changes nothing, another decision is refused (INPUT_INVALID). */
  resolveAnchor: AnchorCheck;
};


/** Writing. Both fields are idempotent: ingesting the same text again writes nothing, and the same finding with the same key is recorded once. */
export type MutationIngestRegulationArgs = {
  input: IngestRegulationInput;
};


/** Writing. Both fields are idempotent: ingesting the same text again writes nothing, and the same finding with the same key is recorded once. */
export type MutationRecordFindingArgs = {
  input: RecordFindingInput;
};


/** Writing. Both fields are idempotent: ingesting the same text again writes nothing, and the same finding with the same key is recorded once. */
export type MutationResolveAnchorArgs = {
  candidate?: InputMaybe<Scalars['NonNegativeInt']['input']>;
  decision: AnchorDecision;
  id: Scalars['UUID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Something with an id of its own. Ids tell by their form what they name: a work is a slug (`gdpr`), an expression `work@hash`,
 * a part of an expression `work@hash#part`, a norm or a finding a UUID.
 */
export type Node = {
  /** Unique among everything in the graph. */
  id: Scalars['ID']['output'];
};

/** One atomic norm, with its revision in force: one modality, one bearer, one action. */
export type Norm = Node & {
  __typename?: 'Norm';
  /** What is to be done or left. */
  action: Part;
  /** Where the words that state it stand. */
  anchor: Anchor;
  /** Who must, must not or may. LegalRuleML Bearer. */
  bearer?: Maybe<Party>;
  /** eIds and citation ids of the references inside the quotation. */
  citations: Array<Scalars['String']['output']>;
  /** When it applies. */
  conditions: Array<Condition>;
  /** How sure the extraction is, 0 to 1. */
  confidence: Scalars['Float']['output'];
  /** Who stands opposite. LegalRuleML AuxiliaryParty. */
  counterparty?: Maybe<Party>;
  /** The words that carry the modality: `shall not`. */
  cue: Part;
  /** By when it is to be fulfilled. */
  deadline?: Maybe<Deadline>;
  /** When it does not apply. */
  exceptions: Array<Exception>;
  /** The version of the work that states it. */
  expression: Expression;
  /** What assessments found about it, the latest first; at most 1,000. */
  findings: Array<Finding>;
  /** The one UUID that runs from the clause to the finding and back. */
  id: Scalars['ID']['output'];
  /** What it does. */
  modality: Modality;
  /** The provision that states it. */
  provision: Provision;
  /** Id of the immutable state that these fields show. */
  revision: Scalars['UUID']['output'];
  /** Id of the extraction rule that found the cue. */
  rule: Scalars['String']['output'];
  /** Whether the current expression of its work still states it. */
  state: NormState;
  /** A self-contained sentence, rebuilt from the parts: not a quotation. */
  statement: Scalars['String']['output'];
  /** What the action is done to. ODRL target. */
  target?: Maybe<Party>;
  /** The regulation. */
  work: Work;
};

/** What became of the norms of the version before. */
export type NormChanges = {
  __typename?: 'NormChanges';
  /** New norms. */
  added: Scalars['NonNegativeInt']['output'];
  /** Norms that were there before, with the ids they had. */
  kept: Scalars['NonNegativeInt']['output'];
  /** Norms that are no longer stated. */
  retired: Scalars['NonNegativeInt']['output'];
};

/** One page of norms. */
export type NormConnection = {
  __typename?: 'NormConnection';
  /** Norms with their cursors. */
  edges: Array<NormEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Length of the whole list; with `search`, of its best 10,000 matches. */
  totalCount: Scalars['NonNegativeInt']['output'];
};

/** How many norms each kind of change met. */
export type NormCounts = {
  __typename?: 'NormCounts';
  /** New ones. */
  added: Scalars['NonNegativeInt']['output'];
  /** In other words. */
  changed: Scalars['NonNegativeInt']['output'];
  /** In the same words. */
  kept: Scalars['NonNegativeInt']['output'];
  /** Those that are gone. */
  removed: Scalars['NonNegativeInt']['output'];
};

/** A norm in a list. */
export type NormEdge = {
  __typename?: 'NormEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The norm. */
  node: Norm;
};

/** Which norms to list; an absent field means any. Without `expression`, current expressions only. */
export type NormFilter = {
  /** Only what the versions state that were in force on this day. */
  asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Part of the bearer's words, whatever the case. */
  bearer?: InputMaybe<Scalars['String']['input']>;
  /** Id of the expression: also an older one. */
  expression?: InputMaybe<Scalars['ID']['input']>;
  /** Modalities to take. */
  modality?: InputMaybe<Array<Modality>>;
  /** Id of a provision; norms of provisions below it count. */
  provision?: InputMaybe<Scalars['ID']['input']>;
  /** Words that it must hold. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Only norms in this state. */
  state?: InputMaybe<NormState>;
  /** Id of the work. */
  work?: InputMaybe<Scalars['ID']['input']>;
};

/** A norm's place in its life. */
export type NormState =
  /** The current expression of its work states it. */
  | 'ACTIVE'
  /** The version in force does not state it, no longer or not yet; kept for what refers to it. */
  | 'RETIRED';

/** Where a page stands in its list, as the Relay cursor specification has it. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last item of the page: the `after` of the next one. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True where items follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True where items come before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item of the page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** Words of a norm, verbatim, with the place where they stand. */
export type Part = {
  __typename?: 'Part';
  /** Code point after the last one. */
  end: Scalars['NonNegativeInt']['output'];
  /** True: the words stand in a lead-in or an earlier sentence. */
  inherited: Scalars['Boolean']['output'];
  /** First code point in the text of the expression. */
  start: Scalars['NonNegativeInt']['output'];
  /** Exactly the text between start and end. */
  text: Scalars['String']['output'];
};

/** A party or thing that a norm names. */
export type Party = {
  __typename?: 'Party';
  /** Concept of the ontology that the words were linked to. */
  concept?: Maybe<Scalars['String']['output']>;
  /** Code point after the last one. */
  end: Scalars['NonNegativeInt']['output'];
  /** True: the words stand in a lead-in or an earlier sentence. */
  inherited: Scalars['Boolean']['output'];
  /** First code point in the text of the expression. */
  start: Scalars['NonNegativeInt']['output'];
  /** Exactly the text between start and end. */
  text: Scalars['String']['output'];
};

/** A step of the heading path. */
export type PathStep = {
  __typename?: 'PathStep';
  /** Akoma Ntoso style id. */
  eId: Scalars['String']['output'];
  /** The heading as printed. */
  heading?: Maybe<Scalars['String']['output']>;
  /** What sort of unit it is. */
  kind: ProvisionKind;
  /** How a person cites it. */
  label: Scalars['String']['output'];
  /** The number as printed. */
  num?: Maybe<Scalars['String']['output']>;
};

/** A numbered or headed unit of an expression. */
export type Provision = Node & {
  __typename?: 'Provision';
  /** Units directly in it, in document order; at most 1,000. */
  children: Array<Provision>;
  /** Terms that its own words define, in document order; at most 1,000. */
  definitions: Array<Definition>;
  /** Akoma Ntoso style id, unique in the expression: `art_33__para_1__point_a`. */
  eId: Scalars['String']['output'];
  /** Code point after the last one, children included. */
  end: Scalars['NonNegativeInt']['output'];
  /** The version it stands in. */
  expression: Expression;
  /** The heading as printed. */
  heading?: Maybe<Scalars['String']['output']>;
  /** Id of the expression, `#` and the eId. */
  id: Scalars['ID']['output'];
  /** What sort of unit it is. */
  kind: ProvisionKind;
  /** How a person cites it: `Article 33(1)`. */
  label: Scalars['String']['output'];
  /** Line of the source on which it begins; null where the format has no lines. */
  line?: Maybe<Scalars['NonNegativeInt']['output']>;
  /** Norms that its own words state, in document order; at most 1,000. */
  norms: Array<Norm>;
  /** The number as printed: `1.`, `(a)`, `Article 33`. */
  num?: Maybe<Scalars['String']['output']>;
  /** Code point after its own words: where its first child begins, or its end. */
  ownEnd: Scalars['NonNegativeInt']['output'];
  /** Page of the source on which it begins; null where the format has no pages. */
  page?: Maybe<Scalars['NonNegativeInt']['output']>;
  /** The unit around it; null at the top. */
  parent?: Maybe<Provision>;
  /** Units around it, the outermost first. */
  path: Array<Provision>;
  /** Citations in its own words, in document order; at most 1,000. */
  references: Array<Reference>;
  /** Code point of the decoded source file after its last word. */
  sourceEnd?: Maybe<Scalars['NonNegativeInt']['output']>;
  /** First code point of it in the decoded source file; null where the format is not text. */
  sourceStart?: Maybe<Scalars['NonNegativeInt']['output']>;
  /** First code point of the provision in the text of the expression. */
  start: Scalars['NonNegativeInt']['output'];
  /** Defined terms that its own words use, in document order; at most 1,000. */
  termUses: Array<TermUse>;
  /** Its own words, without those of its children. */
  text: Scalars['String']['output'];
};

/** One page of provisions. */
export type ProvisionConnection = {
  __typename?: 'ProvisionConnection';
  /** Provisions with their cursors. */
  edges: Array<ProvisionEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Length of the whole list; with `search`, of its best 10,000 matches. */
  totalCount: Scalars['NonNegativeInt']['output'];
};

/** A provision in a list. */
export type ProvisionEdge = {
  __typename?: 'ProvisionEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The provision. */
  node: Provision;
};

/** Which provisions to list; an absent field means any. Without `expression`, current expressions only. */
export type ProvisionFilter = {
  /** Only provisions of the versions that were in force on this day. */
  asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Akoma Ntoso style id: `art_33`. */
  eId?: InputMaybe<Scalars['String']['input']>;
  /** Id of the expression: also an older one. */
  expression?: InputMaybe<Scalars['ID']['input']>;
  /** Kinds to take. */
  kind?: InputMaybe<Array<ProvisionKind>>;
  /** Id of the parent provision. */
  parent?: InputMaybe<Scalars['ID']['input']>;
  /** Words that it must hold. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Id of the work. */
  work?: InputMaybe<Scalars['ID']['input']>;
};

/** Kinds of provision: the hierarchical containers of Akoma Ntoso, and the typed blocks of company documents. */
export type ProvisionKind =
  /** An annex or appendix. */
  | 'ANNEX'
  /** An answer of a question-answer pair. */
  | 'ANSWER'
  /** An article. */
  | 'ARTICLE'
  /** A box that stands out: a scenario, a warning, a note. */
  | 'CALLOUT'
  /** A chapter. */
  | 'CHAPTER'
  /** A control of an OSCAL catalog. */
  | 'CONTROL'
  /** A heading between the sections of a UK act, with the sections below it. */
  | 'CROSSHEADING'
  /** An example. */
  | 'EXAMPLE'
  /** A footnote. */
  | 'FOOTNOTE'
  /** A group of controls of an OSCAL catalog. */
  | 'GROUP'
  /** A paragraph, numbered or not. */
  | 'PARAGRAPH'
  /** A part of a work, as in a code of regulations. */
  | 'PART'
  /** An item of a list. */
  | 'POINT'
  /** What stands before the enacting terms. */
  | 'PREAMBLE'
  /** A question of a question-answer pair. */
  | 'QUESTION'
  /** A numbered reason in the preamble of an act. */
  | 'RECITAL'
  /** A section. */
  | 'SECTION'
  /** A paragraph of a paragraph. */
  | 'SUBPARAGRAPH'
  /** A table. */
  | 'TABLE'
  /** A title. */
  | 'TITLE';

/** The outcome of an ingest. */
export type Publication = {
  __typename?: 'Publication';
  /** Anchors of findings, retired norms and definitions that were looked for in the new text. */
  anchors: AnchorCounts;
  /** False: another version is in force today; this one is to come, or is history. */
  current: Scalars['Boolean']['output'];
  /** How many terms it defines. */
  definitions: Scalars['NonNegativeInt']['output'];
  /** How many things the reader and the analysis had to say about it, such as hidden characters or a sentence too long to be read. */
  diagnostics: Scalars['NonNegativeInt']['output'];
  /** The version that was published. */
  expression: Expression;
  /** How the norms were found; null where nobody counted. */
  extraction?: Maybe<ExtractionCounts>;
  /** What became of its norms. */
  norms: NormChanges;
  /** How many provisions the document has. */
  provisions: Scalars['NonNegativeInt']['output'];
  /** How many citations it has. */
  references: Scalars['NonNegativeInt']['output'];
  /** What became of the document. */
  status: PublicationStatus;
  /** Title as the document tells it. */
  title: Scalars['String']['output'];
  /** First day on which this version applies; null where nobody says. */
  validFrom?: Maybe<Scalars['String']['output']>;
  /** The regulation. */
  work: Work;
  /** What was written. */
  writes: WriteCounts;
};

/** What became of a document. */
export type PublicationStatus =
  /** A new work. */
  | 'CREATED'
  /** Nothing was written. */
  | 'UNCHANGED'
  /** A new version, or the same text extracted anew. */
  | 'UPDATED';

/** Reading. Every list is a Relay connection: `first` is 1 to 100, and `after` takes the `endCursor` of the page before. */
export type Query = {
  __typename?: 'Query';
  /** Anchors that a newer version did not verify, until somebody decides or a still newer version comes: the longest waiting first. */
  anchorQueue: AnchorCheckConnection;
  /** How much the graph holds. */
  counts: Counts;
  /** One definition by its id, as the current version has it, or the latest that did; null where there is no such definition. */
  definition?: Maybe<Definition>;
  /** Definitions, in document order; with `search`, the best 10,000 matches, in the same order. */
  definitions: DefinitionConnection;
  /** One expression by its id; null where there is no such expression. */
  expression?: Maybe<Expression>;
  /** What changed from one version to another, word by word; null where one of them is not there. */
  expressionDiff?: Maybe<ExpressionDiff>;
  /** Versions of works. */
  expressions: ExpressionConnection;
  /** One finding by its id; null where there is no such finding. */
  finding?: Maybe<Finding>;
  /** Findings, the latest first. */
  findings: FindingConnection;
  /** Anything by its id; null where there is no such thing. */
  node?: Maybe<Node>;
  /** One norm by its id; null where there is no such norm. */
  norm?: Maybe<Norm>;
  /** Norms, in document order; with `search`, the best 10,000 matches, in the same order. */
  norms: NormConnection;
  /** One provision by its id; null where there is no such provision. */
  provision?: Maybe<Provision>;
  /** Provisions, in document order; with `search`, the best 10,000 matches, in the same order. */
  provisions: ProvisionConnection;
  /** One reference by its id; null where there is no such reference. */
  reference?: Maybe<Reference>;
  /** References, in document order. */
  references: ReferenceConnection;
  /** Full-text search over provisions, norms and definitions of current expressions, the best match first; the best 10,000. */
  search: SearchConnection;
  /** From a finding to the exact clause; null where there is no such finding. */
  trace?: Maybe<Trace>;
  /** One work by its id; null where there is no such work. */
  work?: Maybe<Work>;
  /** Works, ordered by id. */
  works: WorkConnection;
};


/** Reading. Every list is a Relay connection: `first` is 1 to 100, and `after` takes the `endCursor` of the page before. */
export type QueryAnchorQueueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AnchorFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reading. Every list is a Relay connection: `first` is 1 to 100, and `after` takes the `endCursor` of the page before. */
export type QueryDefinitionArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Every list is a Relay connection: `first` is 1 to 100, and `after` takes the `endCursor` of the page before. */
export type QueryDefinitionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DefinitionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reading. Every list is a Relay connection: `first` is 1 to 100, and `after` takes the `endCursor` of the page before. */
export type QueryExpressionArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Every list is a Relay connection: `first` is 1 to 100, and `after` takes the `endCursor` of the page before. */
export type QueryExpressionDiffArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
};


/** Reading. Every list is a Relay connection: `first` is 1 to 100, and `after` takes the `endCursor` of the page before. */
export type QueryExpressionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ExpressionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reading. Every list is a Relay connection: `first` is 1 to 100, and `after` takes the `endCursor` of the page before. */
export type QueryFindingArgs = {
  id: Scalars['UUID']['input'];
};


/** Reading. Every list is a Relay connection: `first` is 1 to 100, and `after` takes the `endCursor` of the page before. */
export type QueryFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FindingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reading. Every list is a Relay connection: `first` is 1 to 100, and `after` takes the `endCursor` of the page before. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Every list is a Relay connection: `first` is 1 to 100, and `after` takes the `endCursor` of the page before. */
export type QueryNormArgs = {
  id: Scalars['UUID']['input'];
};


/** Reading. Every list is a Relay connection: `first` is 1 to 100, and `after` takes the `endCursor` of the page before. */
export type QueryNormsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NormFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reading. Every list is a Relay connection: `first` is 1 to 100, and `after` takes the `endCursor` of the page before. */
export type QueryProvisionArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Every list is a Relay connection: `first` is 1 to 100, and `after` takes the `endCursor` of the page before. */
export type QueryProvisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProvisionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reading. Every list is a Relay connection: `first` is 1 to 100, and `after` takes the `endCursor` of the page before. */
export type QueryReferenceArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Every list is a Relay connection: `first` is 1 to 100, and `after` takes the `endCursor` of the page before. */
export type QueryReferencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReferenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reading. Every list is a Relay connection: `first` is 1 to 100, and `after` takes the `endCursor` of the page before. */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


/** Reading. Every list is a Relay connection: `first` is 1 to 100, and `after` takes the `endCursor` of the page before. */
export type QueryTraceArgs = {
  findingId: Scalars['UUID']['input'];
};


/** Reading. Every list is a Relay connection: `first` is 1 to 100, and `after` takes the `endCursor` of the page before. */
export type QueryWorkArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Every list is a Relay connection: `first` is 1 to 100, and `after` takes the `endCursor` of the page before. */
export type QueryWorksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WorkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A finding as it is handed in: the graph gives it an id and a time. */
export type RecordFindingInput = {
  /** The same at length: at most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Key of the sender, at most 200 characters: the same finding twice with one key is recorded once; another finding with it is refused (KEY_REUSED). */
  key?: InputMaybe<Scalars['String']['input']>;
  /** UUID of the norm it is about, in force or retired. */
  norm: Scalars['UUID']['input'];
  /** What was seen, as evidence: at most 100,000 characters. */
  observation?: InputMaybe<Scalars['String']['input']>;
  /** Whether the norm was kept. */
  state: FindingState;
  /** What was assessed: at most 300 characters. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** What was found, in a line of at most 300 characters. */
  title: Scalars['String']['input'];
};

/** A citation of another provision. Akoma Ntoso `ref`. */
export type Reference = Node & {
  __typename?: 'Reference';
  /** Where the citation stands. */
  anchor: Anchor;
  /** eIds where INTERNAL, path-like citation ids where EXTERNAL; empty where the words do not say. */
  citations: Array<Scalars['String']['output']>;
  /** The version it stands in. */
  expression: Expression;
  /** Id of the expression, `#` and the place of the citation. */
  id: Scalars['ID']['output'];
  /** Whether it leads inside the work or out of it. */
  kind: ReferenceKind;
  /** The provision that cites. */
  provision: Provision;
  /** Provisions that it cites: of this expression, or of the current versions of the works that it cites. */
  targets: Array<Provision>;
  /** Works of the graph that an EXTERNAL one cites, also where the very provision is not found; several where they bear the same name. */
  works: Array<Work>;
};

/** One page of references. */
export type ReferenceConnection = {
  __typename?: 'ReferenceConnection';
  /** References with their cursors. */
  edges: Array<ReferenceEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Length of the whole list. */
  totalCount: Scalars['NonNegativeInt']['output'];
};

/** A reference in a list. */
export type ReferenceEdge = {
  __typename?: 'ReferenceEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The reference. */
  node: Reference;
};

/** Which references to list; an absent field means any. Without `expression`, current expressions only. */
export type ReferenceFilter = {
  /** Id of the expression: also an older one. */
  expression?: InputMaybe<Scalars['ID']['input']>;
  /** Inside the work, or out of it. */
  kind?: InputMaybe<ReferenceKind>;
  /** Id of the provision that cites. */
  provision?: InputMaybe<Scalars['ID']['input']>;
  /** True: those that lead to a provision or a work of the graph; false: the others. */
  resolved?: InputMaybe<Scalars['Boolean']['input']>;
  /** An eId or a citation id that it leads to. */
  target?: InputMaybe<Scalars['String']['input']>;
  /** Id of the work. */
  work?: InputMaybe<Scalars['ID']['input']>;
};

/** What a citation leads to. */
export type ReferenceKind =
  /** Another work. */
  | 'EXTERNAL'
  /** A provision of the same work. */
  | 'INTERNAL';

/** One page of hits. */
export type SearchConnection = {
  __typename?: 'SearchConnection';
  /** Hits with their cursors. */
  edges: Array<SearchEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Length of the whole list: 10,000 at most. */
  totalCount: Scalars['NonNegativeInt']['output'];
};

/** A hit in a list. */
export type SearchEdge = {
  __typename?: 'SearchEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The hit. */
  node: SearchHit;
};

/** Something that a search found. */
export type SearchHit = {
  __typename?: 'SearchHit';
  /** The version it stands in. */
  expression: Expression;
  /** Id of what was found. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: SearchKind;
  /** How a person cites the provision that it stands in. */
  label: Scalars['String']['output'];
  /** What was found. */
  node: Node;
  /** How well it fits; comparable within one answer only. */
  score: Scalars['Float']['output'];
  /** The words that were found: own words of a provision, quotation of a norm, words of a definition. */
  text: Scalars['String']['output'];
  /** The regulation. */
  work: Work;
};

/** What a search can find. */
export type SearchKind =
  /** A definition, by its term or meaning. */
  | 'DEFINITION'
  /** A norm, by the words that state it. */
  | 'NORM'
  /** A provision, by its own words or heading. */
  | 'PROVISION';

/** Kinds of source that a reader knows. */
export type SourceFormat =
  /** Akoma Ntoso XML. */
  | 'AKN'
  /** Word, `.docx`. */
  | 'DOCX'
  /** HTML. */
  | 'HTML'
  /** Markdown. */
  | 'MARKDOWN'
  /** OSCAL catalog, JSON. */
  | 'OSCAL'
  /** PDF with text. */
  | 'PDF'
  /** Plain text. */
  | 'TEXT';

/** A place where a defined term is used, within the scope of its definition. */
export type TermUse = {
  __typename?: 'TermUse';
  /** The words that use it. */
  anchor: Anchor;
  /** The definition that holds there: the innermost one. */
  definition: Definition;
  /** The provision whose own words these are. */
  provision: Provision;
  /** The defined term, as its definition writes it. */
  term: Scalars['String']['output'];
};

/** From a finding to the exact words of the clause that it is about: one statement, its anchor verified as it is read. */
export type Trace = {
  __typename?: 'Trace';
  /** The words that state the norm, and where they stand. */
  anchor: Anchor;
  /** The clause that they stand in. */
  clause: Clause;
  /** The version of the regulation that it is about. */
  document: TracedDocument;
  /** What was found. */
  finding: Finding;
  /** The clause after it that has words. */
  next?: Maybe<Clause>;
  /** The norm that it is about. */
  norm: TracedNorm;
  /** Where the words stand in the current version; null where that is this one, or they were not checked against it. */
  now?: Maybe<TracedNow>;
  /** Units around the clause, the outermost first. */
  path: Array<PathStep>;
  /** The clause before it that has words. */
  previous?: Maybe<Clause>;
};

/** The version of a work that a trace leads to. */
export type TracedDocument = {
  __typename?: 'TracedDocument';
  /** False: another version of the work is in force. */
  current: Scalars['Boolean']['output'];
  /** `sha256:` and the hash of the UTF-8 bytes of the text. */
  hash: Scalars['String']['output'];
  /** `work@hash`. */
  id: Scalars['ID']['output'];
  /** ISO 639 code of the language. */
  language: Scalars['String']['output'];
  /** Name of the file or stream it was read from. */
  source: Scalars['String']['output'];
  /** Title as the document tells it. */
  title: Scalars['String']['output'];
  /** Id of the work. */
  work: Scalars['ID']['output'];
};

/** The norm of a trace, as it was when the finding was recorded. */
export type TracedNorm = {
  __typename?: 'TracedNorm';
  /** How sure the extraction is, 0 to 1. */
  confidence: Scalars['Float']['output'];
  /** UUID of the norm. */
  id: Scalars['ID']['output'];
  /** What it does. */
  modality: Modality;
  /** The revision that was in force when the finding was recorded. */
  revision: Scalars['UUID']['output'];
  /** Whether the current expression of its work still states it. */
  state: NormState;
  /** A self-contained sentence, rebuilt from the parts: not a quotation. */
  statement: Scalars['String']['output'];
};

/** Where the words of a finding stand in the current version of the regulation. */
export type TracedNow = {
  __typename?: 'TracedNow';
  /** Where they stand now, or which words are proposed instead. */
  anchor?: Maybe<Anchor>;
  /** The check of the anchor against the current version. */
  check: Scalars['UUID']['output'];
  /** What a person decided; null where nobody did. */
  decision?: Maybe<AnchorDecision>;
  /** eId of the clause. */
  eId?: Maybe<Scalars['String']['output']>;
  /** `work@hash` of the current version. */
  expression: Scalars['ID']['output'];
  /** How a person cites the clause. */
  label?: Maybe<Scalars['String']['output']>;
  /** What became of the words. */
  state: AnchorState;
};

/** A regulation, whatever its version. FRBR and Akoma Ntoso `work`. */
export type Work = Node & {
  __typename?: 'Work';
  /** The version that was or will be in force on a day, as far as it is known today; null before the first one. */
  asOf?: Maybe<Expression>;
  /**
   * The version that is in force: of those whose first day has come, the one that began last. A version without a date begins on the
   * day on which it was published. Where none has begun yet, the next one.
   */
  current: Expression;
  /** All versions that were ingested, the newest first; at most 1,000. */
  expressions: Array<Expression>;
  /** Slug: `gdpr`. */
  id: Scalars['ID']['output'];
  /** ISO 639 code of the language. */
  language: Scalars['String']['output'];
  /** Title of its current expression. */
  title: Scalars['String']['output'];
};


/** A regulation, whatever its version. FRBR and Akoma Ntoso `work`. */
export type WorkAsOfArgs = {
  date: Scalars['Date']['input'];
};

/** One page of works. */
export type WorkConnection = {
  __typename?: 'WorkConnection';
  /** Works with their cursors. */
  edges: Array<WorkEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Length of the whole list. */
  totalCount: Scalars['NonNegativeInt']['output'];
};

/** A work in a list. */
export type WorkEdge = {
  __typename?: 'WorkEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The work. */
  node: Work;
};

/** Which works to list; an absent field means any. */
export type WorkFilter = {
  /** Words of the title or the id. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** What the transaction changed, as the database counted it. */
export type WriteCounts = {
  __typename?: 'WriteCounts';
  /** Nodes that were created. */
  nodesCreated: Scalars['NonNegativeInt']['output'];
  /** Nodes that were deleted. */
  nodesDeleted: Scalars['NonNegativeInt']['output'];
  /** Properties that were set. */
  propertiesSet: Scalars['NonNegativeInt']['output'];
  /** Relationships that were created. */
  relationshipsCreated: Scalars['NonNegativeInt']['output'];
  /** Relationships that were deleted. */
  relationshipsDeleted: Scalars['NonNegativeInt']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( DefinitionRow )
    | ( ExpressionRow )
    | ( FindingModel )
    | ( NormRow )
    | ( ProvisionRow )
    | ( ReferenceRow )
    | ( WorkRow )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Anchor: ResolverTypeWrapper<AnchorModel>;
  AnchorCheck: ResolverTypeWrapper<AnchorCheckModel>;
  AnchorCheckConnection: ResolverTypeWrapper<Omit<AnchorCheckConnection, 'edges'> & { edges: Array<ResolversTypes['AnchorCheckEdge']> }>;
  AnchorCheckEdge: ResolverTypeWrapper<Omit<AnchorCheckEdge, 'node'> & { node: ResolversTypes['AnchorCheck'] }>;
  AnchorCounts: ResolverTypeWrapper<AnchorCountsModel>;
  AnchorDecision: AnchorDecision;
  AnchorFilter: AnchorFilter;
  AnchorState: AnchorState;
  AnchorSubject: AnchorSubject;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Change: ResolverTypeWrapper<Change>;
  ChangeConnection: ResolverTypeWrapper<ChangeConnection>;
  ChangeCounts: ResolverTypeWrapper<ChangeCounts>;
  ChangeEdge: ResolverTypeWrapper<ChangeEdge>;
  ChangeKind: ChangeKind;
  ChangedNorms: ResolverTypeWrapper<ChangedNorms>;
  ChangedPlace: ResolverTypeWrapper<ChangedPlace>;
  ChangedWords: ResolverTypeWrapper<ChangedWords>;
  Clause: ResolverTypeWrapper<Clause>;
  Condition: ResolverTypeWrapper<Condition>;
  ConditionKind: ConditionKind;
  Counts: ResolverTypeWrapper<Counts>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Deadline: ResolverTypeWrapper<Deadline>;
  Definition: ResolverTypeWrapper<DefinitionRow>;
  DefinitionConnection: ResolverTypeWrapper<Omit<DefinitionConnection, 'edges'> & { edges: Array<ResolversTypes['DefinitionEdge']> }>;
  DefinitionEdge: ResolverTypeWrapper<Omit<DefinitionEdge, 'node'> & { node: ResolversTypes['Definition'] }>;
  DefinitionFilter: DefinitionFilter;
  DefinitionScope: DefinitionScope;
  Exception: ResolverTypeWrapper<Exception>;
  ExceptionKind: ExceptionKind;
  Expression: ResolverTypeWrapper<ExpressionRow>;
  ExpressionConnection: ResolverTypeWrapper<Omit<ExpressionConnection, 'edges'> & { edges: Array<ResolversTypes['ExpressionEdge']> }>;
  ExpressionDiff: ResolverTypeWrapper<VersionDifferenceModel>;
  ExpressionEdge: ResolverTypeWrapper<Omit<ExpressionEdge, 'node'> & { node: ResolversTypes['Expression'] }>;
  ExpressionFilter: ExpressionFilter;
  ExtractionCounts: ResolverTypeWrapper<ExtractionCounts>;
  Finding: ResolverTypeWrapper<FindingModel>;
  FindingConnection: ResolverTypeWrapper<Omit<FindingConnection, 'edges'> & { edges: Array<ResolversTypes['FindingEdge']> }>;
  FindingEdge: ResolverTypeWrapper<Omit<FindingEdge, 'node'> & { node: ResolversTypes['Finding'] }>;
  FindingFilter: FindingFilter;
  FindingState: FindingState;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Hunk: ResolverTypeWrapper<Hunk>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IngestRegulationInput: IngestRegulationInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Modality: Modality;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NonNegativeInt: ResolverTypeWrapper<Scalars['NonNegativeInt']['output']>;
  Norm: ResolverTypeWrapper<NormRow>;
  NormChanges: ResolverTypeWrapper<NormChanges>;
  NormConnection: ResolverTypeWrapper<Omit<NormConnection, 'edges'> & { edges: Array<ResolversTypes['NormEdge']> }>;
  NormCounts: ResolverTypeWrapper<NormCounts>;
  NormEdge: ResolverTypeWrapper<Omit<NormEdge, 'node'> & { node: ResolversTypes['Norm'] }>;
  NormFilter: NormFilter;
  NormState: NormState;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Part: ResolverTypeWrapper<Part>;
  Party: ResolverTypeWrapper<Party>;
  PathStep: ResolverTypeWrapper<PathStep>;
  Provision: ResolverTypeWrapper<ProvisionRow>;
  ProvisionConnection: ResolverTypeWrapper<Omit<ProvisionConnection, 'edges'> & { edges: Array<ResolversTypes['ProvisionEdge']> }>;
  ProvisionEdge: ResolverTypeWrapper<Omit<ProvisionEdge, 'node'> & { node: ResolversTypes['Provision'] }>;
  ProvisionFilter: ProvisionFilter;
  ProvisionKind: ProvisionKind;
  Publication: ResolverTypeWrapper<PublicationModel>;
  PublicationStatus: PublicationStatus;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordFindingInput: RecordFindingInput;
  Reference: ResolverTypeWrapper<ReferenceRow>;
  ReferenceConnection: ResolverTypeWrapper<Omit<ReferenceConnection, 'edges'> & { edges: Array<ResolversTypes['ReferenceEdge']> }>;
  ReferenceEdge: ResolverTypeWrapper<Omit<ReferenceEdge, 'node'> & { node: ResolversTypes['Reference'] }>;
  ReferenceFilter: ReferenceFilter;
  ReferenceKind: ReferenceKind;
  SearchConnection: ResolverTypeWrapper<Omit<SearchConnection, 'edges'> & { edges: Array<ResolversTypes['SearchEdge']> }>;
  SearchEdge: ResolverTypeWrapper<Omit<SearchEdge, 'node'> & { node: ResolversTypes['SearchHit'] }>;
  SearchHit: ResolverTypeWrapper<SearchHitModel>;
  SearchKind: SearchKind;
  SourceFormat: SourceFormat;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  TermUse: ResolverTypeWrapper<TermUseRow>;
  Trace: ResolverTypeWrapper<TraceModel>;
  TracedDocument: ResolverTypeWrapper<TracedDocument>;
  TracedNorm: ResolverTypeWrapper<TracedNorm>;
  TracedNow: ResolverTypeWrapper<Omit<TracedNow, 'anchor'> & { anchor?: Maybe<ResolversTypes['Anchor']> }>;
  UUID: ResolverTypeWrapper<Scalars['UUID']['output']>;
  Work: ResolverTypeWrapper<WorkRow>;
  WorkConnection: ResolverTypeWrapper<Omit<WorkConnection, 'edges'> & { edges: Array<ResolversTypes['WorkEdge']> }>;
  WorkEdge: ResolverTypeWrapper<Omit<WorkEdge, 'node'> & { node: ResolversTypes['Work'] }>;
  WorkFilter: WorkFilter;
  WriteCounts: ResolverTypeWrapper<WriteCounts>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Anchor: AnchorModel;
  AnchorCheck: AnchorCheckModel;
  AnchorCheckConnection: Omit<AnchorCheckConnection, 'edges'> & { edges: Array<ResolversParentTypes['AnchorCheckEdge']> };
  AnchorCheckEdge: Omit<AnchorCheckEdge, 'node'> & { node: ResolversParentTypes['AnchorCheck'] };
  AnchorCounts: AnchorCountsModel;
  AnchorFilter: AnchorFilter;
  Boolean: Scalars['Boolean']['output'];
  Change: Change;
  ChangeConnection: ChangeConnection;
  ChangeCounts: ChangeCounts;
  ChangeEdge: ChangeEdge;
  ChangedNorms: ChangedNorms;
  ChangedPlace: ChangedPlace;
  ChangedWords: ChangedWords;
  Clause: Clause;
  Condition: Condition;
  Counts: Counts;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Deadline: Deadline;
  Definition: DefinitionRow;
  DefinitionConnection: Omit<DefinitionConnection, 'edges'> & { edges: Array<ResolversParentTypes['DefinitionEdge']> };
  DefinitionEdge: Omit<DefinitionEdge, 'node'> & { node: ResolversParentTypes['Definition'] };
  DefinitionFilter: DefinitionFilter;
  Exception: Exception;
  Expression: ExpressionRow;
  ExpressionConnection: Omit<ExpressionConnection, 'edges'> & { edges: Array<ResolversParentTypes['ExpressionEdge']> };
  ExpressionDiff: VersionDifferenceModel;
  ExpressionEdge: Omit<ExpressionEdge, 'node'> & { node: ResolversParentTypes['Expression'] };
  ExpressionFilter: ExpressionFilter;
  ExtractionCounts: ExtractionCounts;
  Finding: FindingModel;
  FindingConnection: Omit<FindingConnection, 'edges'> & { edges: Array<ResolversParentTypes['FindingEdge']> };
  FindingEdge: Omit<FindingEdge, 'node'> & { node: ResolversParentTypes['Finding'] };
  FindingFilter: FindingFilter;
  Float: Scalars['Float']['output'];
  Hunk: Hunk;
  ID: Scalars['ID']['output'];
  IngestRegulationInput: IngestRegulationInput;
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NonNegativeInt: Scalars['NonNegativeInt']['output'];
  Norm: NormRow;
  NormChanges: NormChanges;
  NormConnection: Omit<NormConnection, 'edges'> & { edges: Array<ResolversParentTypes['NormEdge']> };
  NormCounts: NormCounts;
  NormEdge: Omit<NormEdge, 'node'> & { node: ResolversParentTypes['Norm'] };
  NormFilter: NormFilter;
  PageInfo: PageInfo;
  Part: Part;
  Party: Party;
  PathStep: PathStep;
  Provision: ProvisionRow;
  ProvisionConnection: Omit<ProvisionConnection, 'edges'> & { edges: Array<ResolversParentTypes['ProvisionEdge']> };
  ProvisionEdge: Omit<ProvisionEdge, 'node'> & { node: ResolversParentTypes['Provision'] };
  ProvisionFilter: ProvisionFilter;
  Publication: PublicationModel;
  Query: Record<PropertyKey, never>;
  RecordFindingInput: RecordFindingInput;
  Reference: ReferenceRow;
  ReferenceConnection: Omit<ReferenceConnection, 'edges'> & { edges: Array<ResolversParentTypes['ReferenceEdge']> };
  ReferenceEdge: Omit<ReferenceEdge, 'node'> & { node: ResolversParentTypes['Reference'] };
  ReferenceFilter: ReferenceFilter;
  SearchConnection: Omit<SearchConnection, 'edges'> & { edges: Array<ResolversParentTypes['SearchEdge']> };
  SearchEdge: Omit<SearchEdge, 'node'> & { node: ResolversParentTypes['SearchHit'] };
  SearchHit: SearchHitModel;
  String: Scalars['String']['output'];
  TermUse: TermUseRow;
  Trace: TraceModel;
  TracedDocument: TracedDocument;
  TracedNorm: TracedNorm;
  TracedNow: Omit<TracedNow, 'anchor'> & { anchor?: Maybe<ResolversParentTypes['Anchor']> };
  UUID: Scalars['UUID']['output'];
  Work: WorkRow;
  WorkConnection: Omit<WorkConnection, 'edges'> & { edges: Array<ResolversParentTypes['WorkEdge']> };
  WorkEdge: Omit<WorkEdge, 'node'> & { node: ResolversParentTypes['Work'] };
  WorkFilter: WorkFilter;
  WriteCounts: WriteCounts;
};

export type AnchorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Anchor'] = ResolversParentTypes['Anchor']> = {
  end?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  expressionHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recorded?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AnchorState'], ParentType, ContextType>;
  suffix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AnchorCheckResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AnchorCheck'] = ResolversParentTypes['AnchorCheck']> = {
  after?: Resolver<Maybe<ResolversTypes['Anchor']>, ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Anchor'], ParentType, ContextType>;
  candidates?: Resolver<Array<ResolversTypes['Anchor']>, ParentType, ContextType>;
  checkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['AnchorDecision']>, ParentType, ContextType>;
  expression?: Resolver<ResolversTypes['Expression'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AnchorSubject'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provision?: Resolver<Maybe<ResolversTypes['Provision']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AnchorState'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  work?: Resolver<ResolversTypes['Work'], ParentType, ContextType>;
};

export type AnchorCheckConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AnchorCheckConnection'] = ResolversParentTypes['AnchorCheckConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AnchorCheckEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type AnchorCheckEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AnchorCheckEdge'] = ResolversParentTypes['AnchorCheckEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AnchorCheck'], ParentType, ContextType>;
};

export type AnchorCountsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AnchorCounts'] = ResolversParentTypes['AnchorCounts']> = {
  ambiguous?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  broken?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  repaired?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  after?: Resolver<Maybe<ResolversTypes['ChangedPlace']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['ChangedPlace']>, ParentType, ContextType>;
  findings?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  hunks?: Resolver<Array<ResolversTypes['Hunk']>, ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['ChangeKind']>, ParentType, ContextType>;
  norms?: Resolver<ResolversTypes['ChangedNorms'], ParentType, ContextType>;
};

export type ChangeConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChangeConnection'] = ResolversParentTypes['ChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type ChangeCountsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChangeCounts'] = ResolversParentTypes['ChangeCounts']> = {
  added?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  moved?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  renumbered?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type ChangeEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChangeEdge'] = ResolversParentTypes['ChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
};

export type ChangedNormsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChangedNorms'] = ResolversParentTypes['ChangedNorms']> = {
  added?: Resolver<Array<ResolversTypes['UUID']>, ParentType, ContextType>;
  changed?: Resolver<Array<ResolversTypes['UUID']>, ParentType, ContextType>;
  kept?: Resolver<Array<ResolversTypes['UUID']>, ParentType, ContextType>;
  removed?: Resolver<Array<ResolversTypes['UUID']>, ParentType, ContextType>;
};

export type ChangedPlaceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChangedPlace'] = ResolversParentTypes['ChangedPlace']> = {
  eId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  heading?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  num?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type ChangedWordsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChangedWords'] = ResolversParentTypes['ChangedWords']> = {
  end?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClauseResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Clause'] = ResolversParentTypes['Clause']> = {
  eId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  heading?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProvisionKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  num?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConditionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Condition'] = ResolversParentTypes['Condition']> = {
  end?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  inherited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ConditionKind'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CountsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Counts'] = ResolversParentTypes['Counts']> = {
  definitions?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  findings?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  norms?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  provisions?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  references?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  works?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeadlineResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Deadline'] = ResolversParentTypes['Deadline']> = {
  duration?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  end?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  inherited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefinitionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Definition'] = ResolversParentTypes['Definition']> = {
  anchor?: Resolver<ResolversTypes['Anchor'], ParentType, ContextType>;
  expression?: Resolver<ResolversTypes['Expression'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  provision?: Resolver<ResolversTypes['Provision'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['DefinitionScope'], ParentType, ContextType>;
  scopeProvision?: Resolver<Maybe<ResolversTypes['Provision']>, ParentType, ContextType>;
  term?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uses?: Resolver<Array<ResolversTypes['TermUse']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefinitionConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DefinitionConnection'] = ResolversParentTypes['DefinitionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DefinitionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type DefinitionEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DefinitionEdge'] = ResolversParentTypes['DefinitionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Definition'], ParentType, ContextType>;
};

export type ExceptionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Exception'] = ResolversParentTypes['Exception']> = {
  end?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  inherited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ExceptionKind'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExpressionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Expression'] = ResolversParentTypes['Expression']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['SourceFormat'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ingestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  normCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  provisionCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  work?: Resolver<ResolversTypes['Work'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExpressionConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ExpressionConnection'] = ResolversParentTypes['ExpressionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ExpressionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type ExpressionDiffResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ExpressionDiff'] = ResolversParentTypes['ExpressionDiff']> = {
  changes?: Resolver<ResolversTypes['ChangeConnection'], ParentType, ContextType, RequireFields<ExpressionDiffChangesArgs, 'first'>>;
  counts?: Resolver<ResolversTypes['ChangeCounts'], ParentType, ContextType>;
  findings?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Expression'], ParentType, ContextType>;
  norms?: Resolver<ResolversTypes['NormCounts'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Expression'], ParentType, ContextType>;
};

export type ExpressionEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ExpressionEdge'] = ResolversParentTypes['ExpressionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Expression'], ParentType, ContextType>;
};

export type ExtractionCountsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ExtractionCounts'] = ResolversParentTypes['ExtractionCounts']> = {
  extracted?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  reused?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type FindingResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  norm?: Resolver<ResolversTypes['Norm'], ParentType, ContextType>;
  observation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['FindingState'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  work?: Resolver<ResolversTypes['Work'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FindingConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FindingConnection'] = ResolversParentTypes['FindingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FindingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type FindingEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FindingEdge'] = ResolversParentTypes['FindingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Finding'], ParentType, ContextType>;
};

export type HunkResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Hunk'] = ResolversParentTypes['Hunk']> = {
  after?: Resolver<ResolversTypes['ChangedWords'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['ChangedWords'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suffix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  ingestRegulation?: Resolver<ResolversTypes['Publication'], ParentType, ContextType, RequireFields<MutationIngestRegulationArgs, 'input'>>;
  recordFinding?: Resolver<ResolversTypes['Finding'], ParentType, ContextType, RequireFields<MutationRecordFindingArgs, 'input'>>;
  resolveAnchor?: Resolver<ResolversTypes['AnchorCheck'], ParentType, ContextType, RequireFields<MutationResolveAnchorArgs, 'decision' | 'id'>>;
};

export type NodeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Definition' | 'Expression' | 'Finding' | 'Norm' | 'Provision' | 'Reference' | 'Work', ParentType, ContextType>;
};

export interface NonNegativeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['NonNegativeInt'], any> {
  name: 'NonNegativeInt';
}

export type NormResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Norm'] = ResolversParentTypes['Norm']> = {
  action?: Resolver<ResolversTypes['Part'], ParentType, ContextType>;
  anchor?: Resolver<ResolversTypes['Anchor'], ParentType, ContextType>;
  bearer?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  conditions?: Resolver<Array<ResolversTypes['Condition']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  counterparty?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  cue?: Resolver<ResolversTypes['Part'], ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  exceptions?: Resolver<Array<ResolversTypes['Exception']>, ParentType, ContextType>;
  expression?: Resolver<ResolversTypes['Expression'], ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['Finding']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  modality?: Resolver<ResolversTypes['Modality'], ParentType, ContextType>;
  provision?: Resolver<ResolversTypes['Provision'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NormState'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  work?: Resolver<ResolversTypes['Work'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NormChangesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NormChanges'] = ResolversParentTypes['NormChanges']> = {
  added?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  kept?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  retired?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type NormConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NormConnection'] = ResolversParentTypes['NormConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NormEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type NormCountsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NormCounts'] = ResolversParentTypes['NormCounts']> = {
  added?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  kept?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type NormEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NormEdge'] = ResolversParentTypes['NormEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Norm'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Part'] = ResolversParentTypes['Part']> = {
  end?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  inherited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PartyResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Party'] = ResolversParentTypes['Party']> = {
  concept?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  end?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  inherited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PathStepResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PathStep'] = ResolversParentTypes['PathStep']> = {
  eId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  heading?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProvisionKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  num?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProvisionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Provision'] = ResolversParentTypes['Provision']> = {
  children?: Resolver<Array<ResolversTypes['Provision']>, ParentType, ContextType>;
  definitions?: Resolver<Array<ResolversTypes['Definition']>, ParentType, ContextType>;
  eId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  expression?: Resolver<ResolversTypes['Expression'], ParentType, ContextType>;
  heading?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProvisionKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  norms?: Resolver<Array<ResolversTypes['Norm']>, ParentType, ContextType>;
  num?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ownEnd?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Provision']>, ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['Provision']>, ParentType, ContextType>;
  references?: Resolver<Array<ResolversTypes['Reference']>, ParentType, ContextType>;
  sourceEnd?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  sourceStart?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  termUses?: Resolver<Array<ResolversTypes['TermUse']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProvisionConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProvisionConnection'] = ResolversParentTypes['ProvisionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProvisionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type ProvisionEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProvisionEdge'] = ResolversParentTypes['ProvisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Provision'], ParentType, ContextType>;
};

export type PublicationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Publication'] = ResolversParentTypes['Publication']> = {
  anchors?: Resolver<ResolversTypes['AnchorCounts'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  definitions?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  diagnostics?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  expression?: Resolver<ResolversTypes['Expression'], ParentType, ContextType>;
  extraction?: Resolver<Maybe<ResolversTypes['ExtractionCounts']>, ParentType, ContextType>;
  norms?: Resolver<ResolversTypes['NormChanges'], ParentType, ContextType>;
  provisions?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  references?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PublicationStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  work?: Resolver<ResolversTypes['Work'], ParentType, ContextType>;
  writes?: Resolver<ResolversTypes['WriteCounts'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  anchorQueue?: Resolver<ResolversTypes['AnchorCheckConnection'], ParentType, ContextType, RequireFields<QueryAnchorQueueArgs, 'first'>>;
  counts?: Resolver<ResolversTypes['Counts'], ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['Definition']>, ParentType, ContextType, RequireFields<QueryDefinitionArgs, 'id'>>;
  definitions?: Resolver<ResolversTypes['DefinitionConnection'], ParentType, ContextType, RequireFields<QueryDefinitionsArgs, 'first'>>;
  expression?: Resolver<Maybe<ResolversTypes['Expression']>, ParentType, ContextType, RequireFields<QueryExpressionArgs, 'id'>>;
  expressionDiff?: Resolver<Maybe<ResolversTypes['ExpressionDiff']>, ParentType, ContextType, RequireFields<QueryExpressionDiffArgs, 'from' | 'to'>>;
  expressions?: Resolver<ResolversTypes['ExpressionConnection'], ParentType, ContextType, RequireFields<QueryExpressionsArgs, 'first'>>;
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType, RequireFields<QueryFindingArgs, 'id'>>;
  findings?: Resolver<ResolversTypes['FindingConnection'], ParentType, ContextType, RequireFields<QueryFindingsArgs, 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  norm?: Resolver<Maybe<ResolversTypes['Norm']>, ParentType, ContextType, RequireFields<QueryNormArgs, 'id'>>;
  norms?: Resolver<ResolversTypes['NormConnection'], ParentType, ContextType, RequireFields<QueryNormsArgs, 'first'>>;
  provision?: Resolver<Maybe<ResolversTypes['Provision']>, ParentType, ContextType, RequireFields<QueryProvisionArgs, 'id'>>;
  provisions?: Resolver<ResolversTypes['ProvisionConnection'], ParentType, ContextType, RequireFields<QueryProvisionsArgs, 'first'>>;
  reference?: Resolver<Maybe<ResolversTypes['Reference']>, ParentType, ContextType, RequireFields<QueryReferenceArgs, 'id'>>;
  references?: Resolver<ResolversTypes['ReferenceConnection'], ParentType, ContextType, RequireFields<QueryReferencesArgs, 'first'>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'text'>>;
  trace?: Resolver<Maybe<ResolversTypes['Trace']>, ParentType, ContextType, RequireFields<QueryTraceArgs, 'findingId'>>;
  work?: Resolver<Maybe<ResolversTypes['Work']>, ParentType, ContextType, RequireFields<QueryWorkArgs, 'id'>>;
  works?: Resolver<ResolversTypes['WorkConnection'], ParentType, ContextType, RequireFields<QueryWorksArgs, 'first'>>;
};

export type ReferenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Reference'] = ResolversParentTypes['Reference']> = {
  anchor?: Resolver<ResolversTypes['Anchor'], ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  expression?: Resolver<ResolversTypes['Expression'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReferenceKind'], ParentType, ContextType>;
  provision?: Resolver<ResolversTypes['Provision'], ParentType, ContextType>;
  targets?: Resolver<Array<ResolversTypes['Provision']>, ParentType, ContextType>;
  works?: Resolver<Array<ResolversTypes['Work']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReferenceConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReferenceConnection'] = ResolversParentTypes['ReferenceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReferenceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type ReferenceEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReferenceEdge'] = ResolversParentTypes['ReferenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Reference'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchHit'], ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  expression?: Resolver<ResolversTypes['Expression'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SearchKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  work?: Resolver<ResolversTypes['Work'], ParentType, ContextType>;
};

export type TermUseResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TermUse'] = ResolversParentTypes['TermUse']> = {
  anchor?: Resolver<ResolversTypes['Anchor'], ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['Definition'], ParentType, ContextType>;
  provision?: Resolver<ResolversTypes['Provision'], ParentType, ContextType>;
  term?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TraceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Trace'] = ResolversParentTypes['Trace']> = {
  anchor?: Resolver<ResolversTypes['Anchor'], ParentType, ContextType>;
  clause?: Resolver<ResolversTypes['Clause'], ParentType, ContextType>;
  document?: Resolver<ResolversTypes['TracedDocument'], ParentType, ContextType>;
  finding?: Resolver<ResolversTypes['Finding'], ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['Clause']>, ParentType, ContextType>;
  norm?: Resolver<ResolversTypes['TracedNorm'], ParentType, ContextType>;
  now?: Resolver<Maybe<ResolversTypes['TracedNow']>, ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['PathStep']>, ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['Clause']>, ParentType, ContextType>;
};

export type TracedDocumentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TracedDocument'] = ResolversParentTypes['TracedDocument']> = {
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  work?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TracedNormResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TracedNorm'] = ResolversParentTypes['TracedNorm']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  modality?: Resolver<ResolversTypes['Modality'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NormState'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TracedNowResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TracedNow'] = ResolversParentTypes['TracedNow']> = {
  anchor?: Resolver<Maybe<ResolversTypes['Anchor']>, ParentType, ContextType>;
  check?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['AnchorDecision']>, ParentType, ContextType>;
  eId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expression?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AnchorState'], ParentType, ContextType>;
};

export interface UuidScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UUID'], any> {
  name: 'UUID';
}

export type WorkResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Work'] = ResolversParentTypes['Work']> = {
  asOf?: Resolver<Maybe<ResolversTypes['Expression']>, ParentType, ContextType, RequireFields<WorkAsOfArgs, 'date'>>;
  current?: Resolver<ResolversTypes['Expression'], ParentType, ContextType>;
  expressions?: Resolver<Array<ResolversTypes['Expression']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['WorkConnection'] = ResolversParentTypes['WorkConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WorkEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type WorkEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['WorkEdge'] = ResolversParentTypes['WorkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Work'], ParentType, ContextType>;
};

export type WriteCountsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['WriteCounts'] = ResolversParentTypes['WriteCounts']> = {
  nodesCreated?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  nodesDeleted?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  propertiesSet?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  relationshipsCreated?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  relationshipsDeleted?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type Resolvers<ContextType = ApiContext> = {
  Anchor?: AnchorResolvers<ContextType>;
  AnchorCheck?: AnchorCheckResolvers<ContextType>;
  AnchorCheckConnection?: AnchorCheckConnectionResolvers<ContextType>;
  AnchorCheckEdge?: AnchorCheckEdgeResolvers<ContextType>;
  AnchorCounts?: AnchorCountsResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  ChangeConnection?: ChangeConnectionResolvers<ContextType>;
  ChangeCounts?: ChangeCountsResolvers<ContextType>;
  ChangeEdge?: ChangeEdgeResolvers<ContextType>;
  ChangedNorms?: ChangedNormsResolvers<ContextType>;
  ChangedPlace?: ChangedPlaceResolvers<ContextType>;
  ChangedWords?: ChangedWordsResolvers<ContextType>;
  Clause?: ClauseResolvers<ContextType>;
  Condition?: ConditionResolvers<ContextType>;
  Counts?: CountsResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Deadline?: DeadlineResolvers<ContextType>;
  Definition?: DefinitionResolvers<ContextType>;
  DefinitionConnection?: DefinitionConnectionResolvers<ContextType>;
  DefinitionEdge?: DefinitionEdgeResolvers<ContextType>;
  Exception?: ExceptionResolvers<ContextType>;
  Expression?: ExpressionResolvers<ContextType>;
  ExpressionConnection?: ExpressionConnectionResolvers<ContextType>;
  ExpressionDiff?: ExpressionDiffResolvers<ContextType>;
  ExpressionEdge?: ExpressionEdgeResolvers<ContextType>;
  ExtractionCounts?: ExtractionCountsResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  FindingConnection?: FindingConnectionResolvers<ContextType>;
  FindingEdge?: FindingEdgeResolvers<ContextType>;
  Hunk?: HunkResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NonNegativeInt?: GraphQLScalarType;
  Norm?: NormResolvers<ContextType>;
  NormChanges?: NormChangesResolvers<ContextType>;
  NormConnection?: NormConnectionResolvers<ContextType>;
  NormCounts?: NormCountsResolvers<ContextType>;
  NormEdge?: NormEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Part?: PartResolvers<ContextType>;
  Party?: PartyResolvers<ContextType>;
  PathStep?: PathStepResolvers<ContextType>;
  Provision?: ProvisionResolvers<ContextType>;
  ProvisionConnection?: ProvisionConnectionResolvers<ContextType>;
  ProvisionEdge?: ProvisionEdgeResolvers<ContextType>;
  Publication?: PublicationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Reference?: ReferenceResolvers<ContextType>;
  ReferenceConnection?: ReferenceConnectionResolvers<ContextType>;
  ReferenceEdge?: ReferenceEdgeResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  TermUse?: TermUseResolvers<ContextType>;
  Trace?: TraceResolvers<ContextType>;
  TracedDocument?: TracedDocumentResolvers<ContextType>;
  TracedNorm?: TracedNormResolvers<ContextType>;
  TracedNow?: TracedNowResolvers<ContextType>;
  UUID?: GraphQLScalarType;
  Work?: WorkResolvers<ContextType>;
  WorkConnection?: WorkConnectionResolvers<ContextType>;
  WorkEdge?: WorkEdgeResolvers<ContextType>;
  WriteCounts?: WriteCountsResolvers<ContextType>;
};

