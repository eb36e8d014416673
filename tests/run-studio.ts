import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ConfigSchema } from '../services/config.js'
import { PACKAGE_ROOT } from '../services/package-root.js'

/** The command line as it is installed; `npm test` builds it first. */
export const STUDIO = fileURLToPath(new URL('dist/scripts/studio.js', PACKAGE_ROOT))

export interface Ran { code: number | null, stdout: string, stderr: string }
interface RunOptions { input?: string | Uint8Array, env?: Record<string, string>, cwd?: string }

/**
 * Nothing of the developer's own configuration reaches a test: every variable of ours is empty, which counts as not
 * set. NODE_OPTIONS would load the test runner into the child.
 */
export const cleanEnv = (): Record<string, string> =>
  // eslint-disable-next-line no-restricted-syntax -- a child process needs PATH and the like
  ({ ...process.env as Record<string, string>, NO_COLOR: '1', NODE_OPTIONS: '', ...Object.fromEntries(Object.keys(ConfigSchema.shape).map(name => [name, ''])) })

/** Runs `studio` with arguments in a process of its own and waits for its end. */
export async function runStudio (args: readonly string[], { input = '', env = {}, cwd = tmpdir() }: RunOptions = {}): Promise<Ran> {
  if (!existsSync(STUDIO)) throw new Error('the command line is not built: run `npm run build`')
  const child = spawn(process.execPath, [STUDIO, ...args], { cwd, env: { ...cleanEnv(), ...env }, stdio: ['pipe', 'pipe', 'pipe'] })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  return { code, stdout: Buffer.concat(stdout).toString('utf8'), stderr: Buffer.concat(stderr).toString('utf8') }
}

/** The objects of JSON Lines; throws where a line is not JSON. */
export const jsonLines = <T = Record<string, unknown>>(text: string): T[] =>
  text.split('\n').filter(line => line !== '').map(line => JSON.parse(line) as T)

/** A folder that is gone when the test is. */
export async function temporaryFolder (t: { teardown (end: () => Promise<void>): void }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'studio-test-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  return folder
}
