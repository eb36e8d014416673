import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import t from 'tap'

const PROGRAM = fileURLToPath(new URL('./busy-child.ts', import.meta.url))
/** A parent that starts the reader and then waits. */
const PARENT = `
  const child = require('node:child_process').spawn(process.execPath, JSON.parse(process.argv[1]), { stdio: ['ignore', 'pipe', 'inherit'] })
  child.stdout.once('data', () => console.log(child.pid))
  setInterval(() => undefined, 1000)`

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

t.test('a reader that is inside a document ends when its parent is killed', async t => {
  const parent = spawn(process.execPath, ['-e', PARENT, JSON.stringify([...process.execArgv, PROGRAM])], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(parent.stdout, 'data') as [Buffer]
  const pid = Number(line.toString())
  t.teardown(() => { if (lives(pid)) process.kill(pid, 'SIGKILL') })
  await setTimeout(200)
  t.ok(lives(pid), 'it lives while its parent does')
  parent.kill('SIGKILL')
  for (let tries = 0; tries < 200 && lives(pid); tries++) await setTimeout(50)
  t.notOk(lives(pid))
})
