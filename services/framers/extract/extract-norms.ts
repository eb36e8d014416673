import type { NormDraft, ProvisionDraft, Range } from '../draft.js'
import { balanceParts } from './balance.js'
import { buildNorms } from './build-norm.js'
import { readClause } from './read-clause.js'
import { NOTHING } from './reading.js'
import type { Inherited, Place } from './reading.js'
import { splitClauses } from './clauses.js'
import type { CueHit } from './clause.js'
import { findCommand } from './commands.js'
import { cueFinder } from './cue-finder.js'
import type { CueFinder } from './cue-finder.js'
import { headingLeadIn } from './heading-lead-in.js'
import type { LeadIn } from './lead-in.js'
import { readLeadIn } from './lead-ins.js'
import { childrenOf, leadsIn } from './list-children.js'
import { skipLabels } from './labels.js'
import type { Lexicon } from './lexicon.js'
import { buildPoint } from './points.js'
import { MAX_SENTENCE } from './sentences.js'
import type { TakenOver } from './take-over.js'

/** Sentences of the own words of each provision, by eId. */
export type SentencesByProvision = ReadonlyMap<string, readonly Range[]>

interface Run { text: string, lexicon: Lexicon, sentences: SentencesByProvision, children: ReadonlyMap<string, ProvisionDraft[]>, cues: CueFinder, norms: NormDraft[], known: ReadonlySet<string> }

const NONE: TakenOver = { norms: [], known: new Set(), toRead: 0 }

/**
 * Finds the norms of a document: of each sentence, and of the points under a lead-in. In document order. What was taken over
 * from a version before is not read again.
 */
export function extractNorms (text: string, provisions: readonly ProvisionDraft[], sentences: SentencesByProvision, lexicon: Lexicon, before: TakenOver = NONE): NormDraft[] {
  const run: Run = { text, lexicon, sentences, children: childrenOf(text, provisions), cues: cueFinder(text, lexicon), norms: [], known: before.known }
  for (const top of run.children.get('') ?? []) visit(run, top, null)
  // A lead-in over a list that the structure lost says nothing by itself.
  const said = run.norms.map(norm => balanceParts(text, norm)).filter(norm => norm.action.to > norm.action.from)
  return [...said, ...before.norms].sort((a, b) => a.from - b.from || a.action.from - b.action.from)
}

/** `above` is the lead-in under which the provision is a point; it speaks for its first sentence. */
function visit (run: Run, provision: ProvisionDraft, above: LeadIn | null): void {
  if (run.known.has(provision.eId)) {
    for (const child of run.children.get(provision.eId) ?? []) visit(run, child, null)
    return
  }
  const own = (run.sentences.get(provision.eId) ?? []).flatMap(sentence => cellsOf(run.text, sentence)).map(({ from, to }) => ({ from: skipLabels(run.text, { from, to }), to }))
  const children = run.children.get(provision.eId) ?? []
  const place: Place = { text: run.text, lexicon: run.lexicon, provision: provision.eId }
  let before: Inherited = NOTHING
  let below: LeadIn | null = null
  for (const [index, sentence] of own.entries()) {
    const last = index === own.length - 1
    const open = last && children.length > 0 && leadsIn(run.text, sentence, children)
    const lead: LeadIn | null = open ? readLeadIn(place, sentence, cuesOf(run, sentence), children, index === 0 ? above : null) : null
    if (lead !== null) {
      run.norms.push(...lead.norms)
      below = lead
    } else if (index === 0 && above !== null && above.mode !== 'OWN' && !(above.mode === 'EACH' && speaksForItself(run, sentence, above))) {
      if (above.mode === 'EACH') run.norms.push(...buildPoint(place, sentence, above, cuesOf(run, sentence)))
      below = above
    } else before = readSentence(run, place, sentence, before, index === 0 && above?.mode !== 'WHOLE' ? above : null)
  }
  if (own.length === 0) below = listBelow(place, provision, children) ?? above
  for (const child of children) visit(run, child, below)
}

/** `Don't` over a list: the heading is the lead-in of the points right below it. */
const listBelow = (place: Place, provision: ProvisionDraft, children: readonly ProvisionDraft[]): LeadIn | null =>
  provision.kind === 'SECTION' && children[0]?.kind === 'POINT' ? headingLeadIn(place, provision) : null

/** A point that has a subject and a cue of its own: `An employee may not accept …` among exceptions. */
function speaksForItself (run: Run, sentence: Range, above: LeadIn): boolean {
  if (above.content) return false
  const semicolon = run.text.indexOf(';', sentence.from)
  const end = semicolon < 0 || semicolon > sentence.to ? sentence.to : semicolon
  const clause = splitClauses(run.text, run.lexicon, { from: sentence.from, to: end }, cuesOf(run, { from: sentence.from, to: end }))[0]
  return clause !== undefined && clause.cue.from > clause.subjectFrom && clause.cue.rule.emits.form !== 'COMMAND'
}

/** Questions and the recitals of a contract state no norms, and very long sentences none that we could cut. */
const isRead = (text: string, { from, to }: Range): boolean => to - from <= MAX_SENTENCE && !text.startsWith('WHEREAS', from) && !/\?["”’')*_]*$/.test(text.slice(Math.max(from, to - 4), to))

/** Words in a cell are no command: `Record`, `Contact`. */
const isCell = (text: string, { from, to }: Range): boolean => text.startsWith(' | ', to) || text.startsWith(' | ', from - 3)

/** The cells of a table's row speak one by one. */
function cellsOf (text: string, sentence: Range): Range[] {
  const words = text.slice(sentence.from, sentence.to)
  if (!words.includes(' | ')) return [sentence]
  const found: Range[] = []
  let from = sentence.from
  for (const cell of words.split(' | ')) {
    if (cell !== '') found.push({ from, to: from + cell.length })
    from += cell.length + 3
  }
  return found
}

/** `Ask yourself four things: is it legal, is it fair?`: what stands before the question is none. */
function withoutQuestion (text: string, sentence: Range): Range {
  if (!/\?["”’')*_]*$/.test(text.slice(Math.max(sentence.from, sentence.to - 4), sentence.to))) return sentence
  const colon = /:\s/.exec(text.slice(sentence.from, sentence.to))
  return colon === null || colon.index < 20 ? sentence : { from: sentence.from, to: sentence.from + colon.index }
}

const cuesOf = (run: Run, sentence: Range): CueHit[] => isRead(run.text, sentence) ? run.cues(sentence) : []

/** The norms of one sentence that stands on its own. */
function readSentence (run: Run, place: Place, whole: Range, before: Inherited, above: LeadIn | null): Inherited {
  const sentence = withoutQuestion(run.text, whole)
  const cues = cuesOf(run, sentence)
  let inherited = before
  const clauses = splitClauses(run.text, run.lexicon, sentence, cues)
  if (clauses.length === 0) {
    const command = !isRead(run.text, sentence) || isCell(run.text, sentence) ? null : findCommand(place, sentence)
    if (command !== null) run.norms.push(...command)
    return inherited
  }
  for (const clause of clauses) {
    const reading = readClause(place, clause, inherited)
    for (const norm of buildNorms(place, reading)) run.norms.push(above === null ? norm : above.lend(norm))
    inherited = { bearer: reading.parties.bearer ?? inherited.bearer, subject: reading.subject, lead: reading.lead }
  }
  return { ...inherited, lead: NOTHING.lead, subject: null }
}
