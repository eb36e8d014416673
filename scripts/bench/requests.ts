import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'

/** One GraphQL request over HTTP. */
export const ask = async (url: string, body: string): Promise<string> =>
  await (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).text()

/**
 * Requests per second at so many connections, asked from a process of its own. Every answer must be the expected
 * one: errors are never timed.
 */
export async function requestsPerSecond (url: string, body: string, { connections, seconds }: { connections: number, seconds: number }): Promise<number> {
  const expected = await ask(url, body)
  if (expected.includes('"errors"')) throw new Error(`${url} answers with errors: ${expected.slice(0, 300)}`)
  const program = createRequire(import.meta.url).resolve('autocannon/autocannon.js')
  const args = ['-j', '-n', '-c', String(connections), '-d', String(seconds), '-m', 'POST', '-H', 'content-type=application/json', '-b', body, '--expectBody', expected, url]
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], { maxBuffer: 1e7, timeout: (seconds + 30) * 1000 })
  const result = JSON.parse(stdout) as { non2xx: number, errors: number, mismatches: number, duration: number, requests: { total: number } }
  if (result.non2xx + result.errors + result.mismatches > 0) throw new Error(`${url}: ${result.non2xx} bad answers, ${result.errors} errors, ${result.mismatches} other bodies`)
  return result.requests.total / result.duration
}
