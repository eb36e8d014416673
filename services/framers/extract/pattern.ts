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

const SPACE = '\\s{1,3}'
const END = '(?![\\p{L}\\p{N}]|-\\p{L})'

export interface CompiledPattern {
  /** Sticky: run at a trigger's position. Group 1, where it took part, is what stands right of `>`. */
  readonly regex: RegExp
  /** The first two words that a match can begin with: lower case, classes in braces; a null second word: anything may follow. */
  readonly openings: ReadonlyArray<readonly [string, string | null]>
  /** True where the pattern begins with `>`: the cue is itself the first words of the action. */
  readonly acts: boolean
}

/** Compiles one pattern of the notation. */
export function compilePattern (pattern: string): CompiledPattern {
  const [left = '', right] = pattern.split('>').map(side => side.trim())
  const acts = left === '' && right !== undefined
  const cue = sequence(acts ? right : left)
  const source = right === undefined || acts ? cue : `${cue}(?=${SPACE}(${sequence(right)})${END})`
  return { regex: new RegExp(source + END, 'iuy'), openings: openings([left, right ?? ''].join(' ')), acts }
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

/** The first two words of everything that a pattern matches. */
function openings (pattern: string): Array<[string, string | null]> {
  const found = new Map<string, [string, string | null]>()
  for (const [first, second = null] of beginnings(pattern)) if (first !== undefined) found.set(`${first} ${second}`, [first, second])
  return [...found.values()]
}

/** All ways to read a pattern, each cut after its second word. */
function beginnings (pattern: string): string[][] {
  let ways: string[][] = [[]]
  for (const item of items(pattern)) {
    if (ways.every(way => way.length >= 2)) break
    const optional = item.endsWith('?')
    const body = optional ? item.slice(0, -1) : item
    const choices = body.startsWith('(') ? body.slice(1, -1).split('|').flatMap(beginnings) : [[body.toLowerCase().replaceAll('’', "'")]]
    ways = ways.flatMap(way => way.length >= 2 ? [way] : [...(optional ? [way] : []), ...choices.map(choice => [...way, ...choice].slice(0, 2))])
  }
  return ways
}

/** True where a lower-case word can stand for a class: only a first look, the regular expression decides. */
export function mayBe (name: string, word: string): boolean {
  if (name === '{number}') return /^\d/.test(word) || NUMBER_WORD.test(word)
  if (name === '{adverb}') return word.endsWith('ly') || ADVERB_WORD.test(word)
  return name.startsWith('{')
}

const NUMBER_WORD = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|several|a|an)$/
const ADVERB_WORD = /^(?:also|only|always|instead|again|at|in|thereby|further|now|actually|generally)$/
/** Number words that begin a match; the articles do so too often to be looked at. */
export const NUMBER_OPENERS = ['#', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
