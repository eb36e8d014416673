/**
 * Path-like ids of works and of places in them, as citations name them: `us/cfr/12/1002/5/a`, `eu/reg/2016/679/art_6/para_1`,
 * `uk/ukpga/1998/42/section/6`, `act/anti-bribery-act/section/5`. The scheme is in graph-schema/README.md.
 */
export type CitationId = string

/** Longest path that is kept: what is deeper is cited no more exactly than this. */
const MAX_STEPS = 12

/** Steps that name a body of law and no work in it yet: `us/cfr/12` is one title of the code. */
const SHORTEST: Readonly<Record<string, number>> = { us: 3, uk: 4, eu: 2 }

const slug = (words: string): string =>
  words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 120)

/** The id of a work that is cited by its name: `act/…` for legislation, `title/…` for a company's documents and all else. */
export function namedWork (name: string): CitationId {
  const kind = /(?<![\p{L}])(?:Act|Code|Regulations|Statute|Treaty|Convention)(?:[^\S\n](?:of[^\S\n])?\d{4})?$/iu.test(name.trim()) && !/Code[^\S\n]of[^\S\n](?:Business[^\S\n])?Conduct$/iu.test(name) ? 'act' : 'title'
  return `${kind}/${slug(name)}`
}

/** The id itself and those above it that can name a work, the innermost first. */
export function citationPrefixes (id: CitationId): CitationId[] {
  const steps = id.split('/').slice(0, MAX_STEPS)
  const shortest = Math.min(SHORTEST[steps[0] ?? ''] ?? 2, steps.length)
  return Array.from({ length: steps.length - shortest + 1 }, (_, at) => steps.slice(0, steps.length - at).join('/'))
}

/** True where the id is the other one or lies below it. */
export const isBelow = (id: CitationId, above: CitationId): boolean => id === above || id.startsWith(`${above}/`)

const EU_WORDS: Readonly<Record<string, string>> = { art: 'article', sec: 'section', chp: 'chapter', annex: 'annex', rec: 'recital', part: 'part', title: 'title' }
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  article: ['article', 'section'],
  section: ['section', 'article'],
  regulation: ['section', 'article'],
  rule: ['section', 'article'],
  clause: ['section', 'article'],
  schedule: ['annex'],
  appendix: ['annex']
}
const WORDS = new Set(['article', 'section', 'regulation', 'rule', 'clause', 'schedule', 'annex', 'appendix', 'chapter', 'part', 'title', 'recital', 'paragraph', 'point', 'control'])

function keysOf (word: string, steps: readonly string[]): string[] {
  return (OTHERS[word] ?? [word]).map(kind => `${kind}:${steps.join('/')}`)
}

/** `5/a` of part 1002 is § 1002.5(a); `appendix_A` its appendix. */
function codeKeys (part: string | undefined, [section, ...labels]: readonly string[]): string[] {
  if (section === undefined) return []
  const appendix = /^appendix_(.+)$/.exec(section)?.[1]
  return appendix === undefined ? keysOf('section', [`${part}.${section}`, ...labels]) : keysOf('annex', [appendix, ...labels])
}

/**
 * Where a citation id leads in a work that bears the alias, as keys of `citationKeys`, the likeliest first; none where it
 * names the work as a whole.
 */
export function keysBelow (id: CitationId, alias: CitationId): string[] {
  const steps = id.split('/').slice(0, MAX_STEPS)
  if (steps[0] === 'us' && steps[1] === 'cfr') return codeKeys(steps[3], steps.slice(4))
  const rest = steps.slice(alias.split('/').length)
  if (steps[0] === 'us') return steps[3] === undefined ? [] : keysOf('section', steps.slice(3))
  const [first = '', ...others] = rest
  const [, word = '', number = ''] = /^([a-z]+)_(.+)$/.exec(first) ?? []
  if (EU_WORDS[word] !== undefined) return keysOf(EU_WORDS[word], [number, ...others.map(step => step.replace(/^[a-z]+_/, ''))])
  const numbers = others.filter(step => !WORDS.has(step))
  return WORDS.has(first) && numbers.length > 0 ? keysOf(first, numbers) : []
}
