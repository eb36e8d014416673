import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { cleanEnv, STUDIO } from './run-studio.js'

/** A `studio` that keeps running: its output so far, a wait for words in it, and its end. */
export interface Running {
  stdout (): string
  stderr (): string
  /** The first match in standard output; refused where the process ends before. */
  saying (words: RegExp): Promise<RegExpMatchArray>
  interrupt (): void
  ended: Promise<number | null>
}

/** Starts `studio` in a process of its own and ends it with the test, should the test not have done so. */
export function startStudio (t: { teardown (end: () => Promise<unknown>): void }, args: readonly string[], env: Record<string, string>, cwd = tmpdir()): Running {
  const child = spawn(process.execPath, [STUDIO, ...args], { cwd, env: { ...cleanEnv(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text })
  child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  t.teardown(async () => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await ended
  })
  const saying = (words: RegExp): Promise<RegExpMatchArray> => new Promise((resolve, reject) => {
    const look = (): void => {
      const match = out.match(words)
      if (match !== null) resolve(match)
    }
    child.stdout.on('data', look)
    ended.then(code => { reject(new Error(`ended with ${code} before it said ${words}: ${err}`)) }, reject)
    look()
  })
  return { stdout: () => out, stderr: () => err, saying, interrupt: () => { child.kill('SIGINT') }, ended }
}
