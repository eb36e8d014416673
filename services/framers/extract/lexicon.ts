import * as z from 'zod'
import { AppError } from '../../errors.js'
import { ConditionKind, ExceptionKind, Modality } from '../../norms/norm.js'
import { compileMatcher } from './matcher.js'
import type { Matcher } from './matcher.js'

/**
 * How the words around a cue make a norm.
 * MODAL: subject, cue, action (`the creditor shall notify …`). EFFECT: the same, of things and texts (`Paragraph 1 shall not apply`).
 * PREDICATE: the subject or the clause is what is allowed or not (`gifts are not permitted`). CONTROL: the source, cue, bearer, `to` or
 * `from`, action (`the policy requires vendors to …`). COMMAND: cue, action, nobody named (`please ask`, `it is not ok to …`).
 */
export const CueForm = z.enum(['MODAL', 'EFFECT', 'PREDICATE', 'CONTROL', 'COMMAND'])
export type CueForm = z.infer<typeof CueForm>

const place = z.enum(['LEAD', 'TRAIL', 'BOTH'])

const Emits = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('cue'), modality: Modality, form: CueForm, weight: z.number().min(0).max(1) }),
  z.strictObject({ part: z.literal('silent') }),
  z.strictObject({ part: z.literal('list'), modality: Modality, form: CueForm, weight: z.number().min(0).max(1) }),
  z.strictObject({ part: z.literal('condition'), kind: ConditionKind, at: place }),
  z.strictObject({ part: z.literal('exception'), kind: ExceptionKind, at: place }),
  z.strictObject({ part: z.literal('aside'), at: place }),
  z.strictObject({ part: z.literal('deadline') }),
  z.strictObject({ part: z.literal('definition'), form: z.enum(['STRONG', 'WEAK', 'NAMED']) }),
  z.strictObject({ part: z.literal('word'), class: z.enum(['VERB', 'AGENT']) })
])
export type Emits = z.infer<typeof Emits>

/** One extraction rule as people write it: what it matches, what it emits, and examples that a test runs. */
export const Rule = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/),
  match: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  emits: Emits,
  examples: z.strictObject({ yes: z.array(z.string()).min(1), no: z.array(z.string()) })
})
export type Rule = z.infer<typeof Rule>

export const LexiconFile = z.strictObject({
  language: z.string().regex(/^[a-z]{2,3}$/),
  about: z.string().min(1),
  rules: z.array(Rule).min(1)
})

export type RuleOf<P extends Emits['part']> = Rule & { emits: Extract<Emits, { part: P }> }

/** All rules of one language, ready to run: a matcher for each part of a norm that rules can find. */
export interface Lexicon {
  readonly language: string
  readonly rules: readonly Rule[]
  readonly cues: Matcher<RuleOf<'cue' | 'silent'>>
  readonly modifiers: Matcher<RuleOf<'condition' | 'exception' | 'aside'>>
  readonly deadlines: Matcher<RuleOf<'deadline'>>
  readonly definitions: Matcher<RuleOf<'definition'>>
  readonly lists: Matcher<RuleOf<'list'>>
  readonly words: Matcher<RuleOf<'word'>>
}

/**
 * Checks and compiles the files of one language.
 * @throws AppError LEXICON_INVALID with the file and the rule
 */
export function parseLexicon (files: ReadonlyArray<{ name: string, data: unknown }>): Lexicon {
  const rules: Rule[] = []
  const seen = new Set<string>()
  let language = 'en'
  for (const { name, data } of files) {
    const parsed = LexiconFile.safeParse(data)
    if (!parsed.success) throw invalid(name, parsed.error.issues[0]?.path.join('.') ?? '', parsed.error.issues[0]?.message ?? 'invalid')
    language = parsed.data.language
    for (const rule of parsed.data.rules) {
      if (seen.has(rule.id)) throw invalid(name, rule.id, 'the id is used twice')
      seen.add(rule.id)
      rules.push(rule)
    }
  }
  return compile(language, rules)
}

function compile (language: string, rules: Rule[]): Lexicon {
  const of = <P extends Emits['part']>(...parts: P[]): Matcher<RuleOf<P>> =>
    compileMatcher(rules.filter((rule): rule is RuleOf<P> => parts.includes(rule.emits.part as P)))
  return {
    language,
    rules,
    cues: of('cue', 'silent'),
    modifiers: of('condition', 'exception', 'aside'),
    deadlines: of('deadline'),
    definitions: of('definition'),
    lists: of('list'),
    words: of('word')
  }
}

const invalid = (file: string, rule: string, message: string): AppError =>
  new AppError('LEXICON_INVALID', `lexicon \`${file}\`, \`${rule}\`: ${message}`, { place: { file } })
