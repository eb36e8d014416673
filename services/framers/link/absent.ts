import type { ProvisionIndex } from './provision-index.js'

/** Kinds of annexes by the word that cites them, as eIds write them. */
const EID_WORDS: Readonly<Record<string, string>> = { appendix: 'app', annex: 'annex', schedule: 'sched' }

/**
 * The eId of an annex that this text of the work lacks, as the work has it: regulations are often read without their annexes. Null for all
 * else: what a text has none of by that number may be a mistake.
 */
export function expectedEId ([first = '', ...below]: readonly string[]): string | null {
  const [word = '', number = ''] = first.split(':')
  const name = EID_WORDS[word]
  return name === undefined || number === '' ? null : [`${name}_${number}`, ...below.map(step => `para_${step.replace(/[^A-Za-z0-9]/g, '')}`)].join('__')
}

/** True where a citation of a provision that the document lacks can only be of another work, for its numbers are of another kind. */
export function leavesDocument (index: ProvisionIndex, [first = '']: readonly string[]): boolean {
  const [word = '', number = ''] = first.split(':')
  if (word === 'part' || word === 'title' || word === 'chapter') return !index.has(word === 'part' ? 'PART' : word === 'title' ? 'TITLE' : 'CHAPTER')
  if (index.codePart === null || word !== 'section') return false
  return !number.startsWith(`${index.codePart}.`)
}

/** True where the document is one section of a code, and another one is cited. */
export const isOtherSection = (single: readonly [string, string] | null, [first = '']: readonly string[]): boolean =>
  single !== null && /^section:\d{1,5}\.\d{1,5}[a-z]?$/.test(first) && first !== `section:${single.join('.')}`

/** § 160.306 as part 164 of title 45 cites it: a section of another part of the same code, where the title is known. */
export function inCode (code: string | null, [first = '', ...labels]: readonly string[]): string | null {
  const [, part, section] = /^section:(\d{1,5})\.(\d{1,5}[a-z]?)$/.exec(first) ?? []
  return code === null || part === undefined ? null : [code, part, section, ...labels].join('/')
}
