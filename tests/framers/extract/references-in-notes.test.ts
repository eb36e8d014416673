import t from 'tap'
import { extractReferences } from '../../../services/framers/extract/references.js'

/** Words and where they lead, of all citations in one text. */
const cited = (text: string): string[] => {
  const provision = { eId: 'note_1', parent: null, kind: 'FOOTNOTE' as const, num: null, heading: null, label: 'Note', from: 0, to: text.length, ownTo: text.length }
  return extractReferences(text, [{ provision, range: { from: 0, to: text.length } }])
    .map(one => `${text.slice(one.from, one.to)} -> ${one.kind === 'EXTERNAL' ? one.targets.join(' ') : one.paths.map(path => path.join('/')).join(' ')}`)
}

t.test('places that follow each other in a note are in the same work', async t => {
  t.strictSame(cited('Words inserted by S.I. 2010/1736, art. 2, Sch. para. 4(2) (with art. 15)'), [
    'S.I. 2010/1736 -> uk/uksi/2010/1736', 'art. 2 -> uk/uksi/2010/1736/article/2', 'Sch. para. 4(2) -> uk/uksi/2010/1736/schedule/4/2', 'art. 15 -> uk/uksi/2010/1736/article/15'
  ])
  t.strictSame(cited('S. 3 repealed by 2020 c. 1, s. 8(2) (3)'), ['S. 3 -> section:3', '2020 c. 1 -> uk/ukpga/2020/1', 's. 8(2) -> uk/ukpga/2020/1/section/8/2', '(3) -> uk/ukpga/2020/1/section/8/3'])
})

t.test('an instrument named after the act that it amends is one work', async t => {
  t.strictSame(cited('inserted by The Harbour Act 2019 (Amendment) (Wales) Regulations 2023 (S.I. 2023/1425), regs. 1(2), 3'), [
    'Harbour Act 2019 (Amendment) (Wales) Regulations 2023 (S.I. 2023/1425) -> uk/uksi/2023/1425', 'regs. 1(2) -> uk/uksi/2023/1425/regulation/1/2', '3 -> uk/uksi/2023/1425/regulation/3'
  ])
})

t.test('abbreviated places without a work are of this document', async t => {
  t.strictSame(cited('Sch. 2 in force at 1.1.2020; paras. 4, 6(1) modified'), ['Sch. 2 -> schedule:2', 'paras. 4 -> 4', '6(1) -> 6/1'])
})

t.test('markup leaves blanks before commas', async t => {
  t.strictSame(cited('amended by S.I. 2023/1425 , regs. 1(2) , 3(6)').slice(1), ['regs. 1(2) -> uk/uksi/2023/1425/regulation/1/2', '3(6) -> uk/uksi/2023/1425/regulation/3/6'])
})
