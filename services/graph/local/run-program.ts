import { spawn } from 'node:child_process'

interface RunOptions {
  /** The whole environment of the program; not given: that of this process. */
  env?: Record<string, string>
  onLine?: (line: string) => void
  cwd?: string
}

/** What a program said (both streams as one text) and exited with; null where a signal ended it. */
export interface ProgramResult { code: number | null, output: string }

/**
 * Runs a program to its end.
 * @throws the error of spawn, such as ENOENT, where it cannot be run
 */
export function runProgram (file: string, args: readonly string[], { env, onLine, cwd }: RunOptions = {}): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], ...(env === undefined ? {} : { env }), ...(cwd === undefined ? {} : { cwd }) })
    let output = ''
    let rest = ''
    const take = (chunk: string): void => {
      output += chunk
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      if (onLine !== undefined) lines.forEach(onLine)
    }
    child.stdout.setEncoding('utf8').on('data', take)
    child.stderr.setEncoding('utf8').on('data', take)
    child.once('error', reject)
    child.once('close', code => { resolve({ code, output }) })
  })
}
