import fc from 'fast-check'
import t from 'tap'
import { alignProvisions } from '../../services/norms/align-provisions.js'
import type { ProvisionPair } from '../../services/norms/align-provisions.js'
import type { AlignableProvision } from '../../services/norms/provision-tree.js'

const GIFTS = 'An employee must report every gift to the supervisor within five days.'
const CASH = 'Nobody may accept cash or vouchers from a supplier of the company.'
const RECORDS = 'The compliance office keeps a record of all gifts for seven years.'

/** Lines `eId | num | words`; the parent of `a__b` is `a`. */
const version = (...lines: string[]): AlignableProvision[] => {
  const known = new Set(lines.map(line => line.split(' | ')[0]))
  return lines.map(line => {
    const [eId = '', num = '', words = ''] = line.split(' | ')
    const above = eId.slice(0, Math.max(0, eId.lastIndexOf('__')))
    return { eId, parent: known.has(above) ? above : null, num, heading: null, text: `${num} ${words}` }
  })
}
const told = (pairs: ProvisionPair[]): string[] => pairs.map(({ before, after, kinds }) => `${before ?? '-'} > ${after ?? '-'} ${kinds.join('+')}`)

t.test('an inserted provision renumbers those after it, and they are still themselves', async t => {
  const before = version('sec_1 | 1. | Gifts', `sec_1__para_1 | (1) | ${GIFTS}`, `sec_1__para_2 | (2) | ${CASH}`)
  const after = version('sec_1 | 1. | Gifts', `sec_1__para_1 | (1) | ${RECORDS}`, `sec_1__para_2 | (2) | ${GIFTS}`, `sec_1__para_3 | (3) | ${CASH.replace('cash', 'cash, tickets')}`)
  t.same(told(alignProvisions(before, after)), ['sec_1 > sec_1 UNCHANGED', '- > sec_1__para_1 ADDED', 'sec_1__para_1 > sec_1__para_2 RENUMBERED', 'sec_1__para_2 > sec_1__para_3 RENUMBERED+CHANGED'])
})

t.test('a provision that moves to another section, with and without a change', async t => {
  const before = version('sec_1 | 1. | Gifts', `sec_1__para_1 | (1) | ${GIFTS}`, `sec_1__para_2 | (2) | ${CASH}`, 'sec_2 | 2. | Office work')
  const moved = version('sec_1 | 1. | Gifts', `sec_1__para_1 | (1) | ${GIFTS}`, 'sec_2 | 2. | Office work', `sec_2__para_1 | (1) | ${CASH}`)
  t.same(told(alignProvisions(before, moved)).at(-1), 'sec_1__para_2 > sec_2__para_1 MOVED')
  const changed = version('sec_1 | 1. | Gifts', `sec_1__para_1 | (1) | ${GIFTS}`, 'sec_2 | 2. | Office work', `sec_2__para_1 | (1) | ${CASH.replace('Nobody', 'No employee')}`)
  t.same(told(alignProvisions(before, changed)).at(-1), 'sec_1__para_2 > sec_2__para_1 MOVED+CHANGED')
})

t.test('a whole section that moves takes its paragraphs along, also where the same words stand twice', async t => {
  const section = (n: number): string[] => [`sec_${n} | ${n}. | Reporting of gifts to superiors`, `sec_${n}__para_1 | (1) | ${GIFTS}`, `sec_${n}__para_2 | (2) | ${GIFTS}`]
  const pairs = alignProvisions(version(...section(1), 'sec_2 | 2. | Cash'), version('sec_1 | 1. | Cash', ...section(2)))
  t.same(told(pairs), ['sec_2 > sec_1 RENUMBERED', 'sec_1 > sec_2 RENUMBERED', 'sec_1__para_1 > sec_2__para_1 RENUMBERED', 'sec_1__para_2 > sec_2__para_2 RENUMBERED'])
})

t.test('another text under the same eId is another provision; a few words are found again only in their place', async t => {
  t.same(told(alignProvisions(version(`sec_1 | 1. | ${GIFTS}`), version('sec_1 | 1. | Waste goes into blue bins.'))), ['- > sec_1 ADDED', 'sec_1 > - REMOVED'])
  const before = version('sec_1 | 1. | Gifts and other things', 'sec_1__para_1 | (1) | [Reserved]', 'sec_2 | 2. | Bribes')
  t.same(told(alignProvisions(before, version('sec_2 | 2. | Bribes', 'sec_2__para_1 | (1) | [Reserved]'))).slice(1), ['- > sec_2__para_1 ADDED', 'sec_1 > - REMOVED', 'sec_1__para_1 > - REMOVED'])
})

t.test('everything removed, and everything new', async t => {
  t.same(told(alignProvisions(version(`sec_1 | 1. | ${GIFTS}`), [])), ['sec_1 > - REMOVED'])
  t.same(told(alignProvisions([], version(`sec_1 | 1. | ${GIFTS}`))), ['- > sec_1 ADDED'])
})

const node = fc.record({ section: fc.integer({ min: 1, max: 4 }), words: fc.array(fc.constantFrom('gift', 'employee', 'must', 'report', 'cash', 'may', 'supplier', 'office', 'record', 'never'), { maxLength: 9 }) })
const versions = fc.array(node, { maxLength: 16 }).map((nodes): AlignableProvision[] => [1, 2, 3, 4].flatMap(section => {
  const below = nodes.filter(one => one.section === section)
  return below.length === 0 ? [] : version(`sec_${section} | ${section}. | ${below[0]?.words.slice(0, 3).join(' ') ?? ''}`, ...below.map(({ words }, at) => `sec_${section}__para_${at + 1} | (${at + 1}) | ${words.join(' ')}`))
}))
const links = (pairs: ProvisionPair[]): string[] => pairs.map(({ before, after }) => `${before ?? '-'} > ${after ?? '-'}`).sort()

t.test('whatever the versions: one to one, complete, and the same seen from the other side', async t => {
  fc.assert(fc.property(versions, versions, (before, after) => {
    const pairs = alignProvisions(before, after)
    const eIds = (side: 'before' | 'after'): string[] => pairs.flatMap(pair => pair[side] ?? []).sort()
    const back = alignProvisions(after, before).map(({ before, after, kinds }) => ({ before: after, after: before, kinds }))
    return JSON.stringify(eIds('before')) === JSON.stringify(before.map(({ eId }) => eId).sort()) &&
      JSON.stringify(eIds('after')) === JSON.stringify(after.map(({ eId }) => eId).sort()) &&
      JSON.stringify(links(pairs)) === JSON.stringify(links(back))
  }), { numRuns: 500 })
  fc.assert(fc.property(versions, one => alignProvisions(one, one).every(({ before, after, kinds }) => before === after && kinds.join() === 'UNCHANGED')))
  t.pass()
})

t.test('a long document without structure, half of it changed, is aligned in linear time', async t => {
  const words = (seed: number): string => Array.from({ length: 25 }, (_, at) => `w${(seed * 31 + at * at * 7) % 997}`).join(' ')
  const make = (count: number, edit: (at: number) => boolean) => version(...Array.from({ length: count }, (_, at) => `p_${at + (edit(0) ? 1 : 0)} | | ${words(at)}${edit(at) ? ' edited' : ''}`))
  const time = (count: number): number => {
    const start = process.cpuUsage().user
    const pairs = alignProvisions(make(count, () => false), make(count, at => at % 2 === 0))
    t.equal(pairs.filter(({ before, after }) => before !== null && after !== null).length, count)
    return process.cpuUsage().user - start
  }
  time(500)
  const [short, long] = [time(1_000), time(8_000)]
  t.ok(long < short * 24 + 500_000, `8 times as long took ${(long / short).toFixed(1)} times as long`)
})
