/**
 * The small notation of the lexicon's `match`: words with one space between them; `(a|b c)` alternatives; `?` after a word
 * or group: may be absent; `{name}` a class below; `>` parts the cue from the first words of the action, which are
 * looked at but stay outside. Letters match in both cases, `'` also as a typographic apostrophe.
 */
const CLASSES: Readonly<Record<string, string>> = {
  number: '(?:\\d[\\d,.]{0,11}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|several|a|an)(?:[\\s-]\\(\\d{1,4}\\))?',
  unit: '(?:(?:calendar|business|working|consecutive|full|further|additional|more)\\s)?(?:business\\sdays?|working\\sdays?|seconds|minutes?|hours?|days?|weeks?|months?|quarters?|years?)(?:[’\'](?=\\s))?',
  adverb: '(?:also|only|always|instead|again|at\\sleast|in\\sparticular|thereby|further|now|actually|generally|(?!(?:comp|app|supp|re|rep|imp|multip)ly)[a-z]{2,15}ly)',
  month: '(?:January|February|March|April|May|June|July|August|September|October|November|December)',
  word: '[\\p{L}\\p{N}’\'-]{1,30}'
}

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twelve', 'fourteen', 'fifteen', 'twenty', 'thirty', 'forty-five', 'sixty', 'ninety']

const SPACE = '\\s{1,3}'
const END = '(?![\\p{L}\\p{N}]|-\\p{L})'

export interface CompiledPattern {
  /** Sticky: run at a trigger's position. Group 1, where it took part, is what stands right of `>`. */
  readonly regex: RegExp
  /** Lower-case first words that can begin a match; `#` stands for digits. */
  readonly triggers: readonly string[]
  /** True where the pattern begins with `>`: the cue is itself the first words of the action. */
  readonly acts: boolean
}

/** Compiles one pattern of the notation. */
export function compilePattern (pattern: string): CompiledPattern {
  const [left = '', right] = pattern.split('>').map(side => side.trim())
  const acts = left === '' && right !== undefined
  const cue = sequence(acts ? right : left)
  const source = right === undefined || acts ? cue : `${cue}(?=${SPACE}(${sequence(right)})${END})`
  return { regex: new RegExp(source + END, 'iuy'), triggers: firstWords(acts ? right : left), acts }
}

/** The items of a pattern: words, classes and groups, each with its `?`. */
const items = (pattern: string): string[] => pattern.match(/\([^)]*\)\??|\{[a-z]+\}\??|[^\s(){}]+/g) ?? []

function sequence (pattern: string): string {
  let source = ''
  let first = true
  for (const item of items(pattern)) {
    const optional = item.endsWith('?')
    const body = one(optional ? item.slice(0, -1) : item)
    if (first) source += optional ? `(?:${body}${SPACE})?` : body
    else source += optional ? `(?:${SPACE}${body})?` : `${SPACE}${body}`
    // After an optional first item the space is already taken.
    if (!optional) first = false
  }
  return source
}

function one (item: string): string {
  if (item.startsWith('{')) return CLASSES[item.slice(1, -1)] ?? literal(item)
  if (item.startsWith('(')) return `(?:${item.slice(1, -1).split('|').map(sequence).join('|')})`
  return literal(item)
}

const literal = (word: string): string =>
  word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['’]/g, "['’]")

/** Which words can stand first; optional items let the next one through. */
function firstWords (pattern: string): string[] {
  const found: string[] = []
  for (const item of items(pattern)) {
    const optional = item.endsWith('?')
    const bare = optional ? item.slice(0, -1) : item
    if (bare === '{number}') found.push('#', ...NUMBER_WORDS)
    else if (bare.startsWith('{')) found.push('*')
    else if (bare.startsWith('(')) for (const choice of bare.slice(1, -1).split('|')) found.push(...firstWords(choice))
    else found.push(/^[\p{L}\p{N}'’-]+/u.exec(bare)?.[0].toLowerCase().replaceAll('’', "'") ?? '*')
    if (!optional) break
  }
  return found
}
