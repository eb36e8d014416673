/** Bands and rows of the signature: two texts that share half of their shingles meet in a band 9 times in 10. */
const BANDS = 16
const ROWS = 3
/** Words in a shingle. */
const SHINGLE = 2

/** FNV-1a over UTF-16 units. */
function hash (text: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  return value
}

/** Mixes a hash with a seed: one hash function for each row of the signature. */
function mixed (value: number, seed: number): number {
  let mix = Math.imul(value ^ Math.imul(seed + 1, 0x9e3779b1), 0x85ebca6b) >>> 0
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35) >>> 0
  return (mix ^ (mix >>> 16)) >>> 0
}

/** Runs of two words; the words themselves where there are fewer. */
export function shingles (words: readonly string[]): Set<string> {
  if (words.length < SHINGLE) return new Set(words)
  const found = new Set<string>()
  for (let at = SHINGLE - 1; at < words.length; at++) found.add(`${words[at - 1]} ${words[at]}`)
  return found
}

/** Keys such that similar sets of shingles share one with high probability (MinHash, locality-sensitive hashing). Deterministic. */
export function bandKeys (set: ReadonlySet<string>): string[] {
  const least = new Array<number>(BANDS * ROWS).fill(0xffffffff)
  for (const shingle of set) {
    const base = hash(shingle, 0)
    for (let row = 0; row < least.length; row++) {
      const value = mixed(base, row)
      if (value < (least[row] as number)) least[row] = value
    }
  }
  return Array.from({ length: BANDS }, (_, band) => `${band}:${least.slice(band * ROWS, (band + 1) * ROWS).join(':')}`)
}
