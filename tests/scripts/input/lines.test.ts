import { Readable } from 'node:stream'
import fc from 'fast-check'
import t from 'tap'
import { lines } from '../../../scripts/input/lines.js'

const read = async (chunks: Uint8Array[], limit = 1_000): Promise<string[]> => {
  const found: string[] = []
  for await (const { number, bytes } of lines(Readable.from(chunks), 'stdin', limit)) found.push(`${number}:${Buffer.from(bytes).toString('utf8')}`)
  return found
}

t.test('lines by number, without their ends; a line feed at the end begins no further line', async t => {
  t.same(await read([Buffer.from('a\r\nb\n\nc\n')]), ['1:a', '2:b', '3:', '4:c'])
  t.same(await read([Buffer.from('a\nlast')]), ['1:a', '2:last'])
  t.same(await read([]), [])
})

t.test('wherever the stream is cut, the lines are the same', async t => {
  await fc.assert(fc.asyncProperty(fc.array(fc.stringMatching(/^[^\r\n]{0,6}$/u), { minLength: 1, maxLength: 6 }), fc.array(fc.nat(40), { maxLength: 4 }), async (texts, cuts) => {
    const bytes = Buffer.from(texts.map(text => `${text}\n`).join(''))
    const places = [0, ...cuts.map(cut => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length]
    const chunks = places.slice(1).map((place, index) => bytes.subarray(places[index], place)).filter(chunk => chunk.length > 0)
    t.same(await read(chunks), texts.map((text, index) => `${index + 1}:${text}`))
  }), { numRuns: 50 })
})

t.test('a line larger than the limit is refused, not held in memory', async t => {
  await t.rejects(read(Array.from({ length: 20 }, () => Buffer.alloc(100, 'x'))), { code: 'INPUT_TOO_LARGE' })
})
