import t from 'tap'
import { listMarker } from '../../../services/framers/read/list-marker.js'

t.test('items of an ordered list are numbered as a browser does', async t => {
  const markers = (type: string | undefined, ...values: number[]): string[] => values.map(value => listMarker(type, value))
  t.same(markers(undefined, 1, 10), ['1.', '10.'])
  t.same(markers('a', 1, 26, 27, 53, 702, 703), ['a.', 'z.', 'aa.', 'ba.', 'zz.', 'aaa.'])
  t.same(markers('A', 3), ['C.'])
  t.same(markers('i', 1, 4, 9, 14, 1994), ['i.', 'iv.', 'ix.', 'xiv.', 'mcmxciv.'])
  t.same(markers('I', 6), ['VI.'])
  t.same(markers('a', 0, -2, 4000), ['0.', '-2.', '4000.'], 'what they cannot say is a number')
  t.same(markers('disc', 2), ['2.'])
})
