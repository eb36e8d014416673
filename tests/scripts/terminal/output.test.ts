import { PassThrough, Writable } from 'node:stream'
import t from 'tap'
import { output, OutputClosed } from '../../../scripts/terminal/output.js'

t.test('lines come in order and whole', async t => {
  const stream = new PassThrough()
  const read: Buffer[] = []
  stream.on('data', (chunk: Buffer) => read.push(chunk))
  const out = output(stream)
  const lines = Array.from({ length: 5_000 }, (_, index) => `${index} ${'é'.repeat(20)}`)
  for (const line of lines) await out.line(line)
  await out.flush()
  t.equal(Buffer.concat(read).toString('utf8'), lines.map(line => `${line}\n`).join(''))
})

t.test('a slow reader slows the writer down', async t => {
  let waiting = 0
  let most = 0
  const slow = new Writable({
    write (_chunk, _encoding, done) {
      most = Math.max(most, ++waiting)
      setTimeout(() => { waiting--; done() }, 5)
    }
  })
  const out = output(slow)
  for (let index = 0; index < 2_000; index++) await out.line('x'.repeat(200))
  await out.flush()
  t.equal(most, 1)
})

t.test('a reader that has gone ends the writing quietly', async t => {
  const gone = new Writable({ write: (_chunk, _encoding, done) => { done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })) } })
  const out = output(gone)
  await out.line('first')
  await t.rejects(out.flush(), OutputClosed)
})
