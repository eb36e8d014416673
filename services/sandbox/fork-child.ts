import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { childEnvironment } from '../config.js'

/** Share of the limit that the heap may grow to: buffers, code and stacks need the rest. */
const HEAP_SHARE = 0.75

/** The program of such a process, beside this file: the built one from the built program, the source from the sources. */
const PROGRAM = new URL(`./child${extname(fileURLToPath(import.meta.url))}`, import.meta.url)

/** What a process that reads is told when it starts. */
export interface ChildSetup {
  memoryMb: number
  /** The program that reads; default: the one beside this file. */
  program?: URL
  /** Version of all that an analysis depends on, where it is known. */
  rules?: string | null
  /** The program `pdftotext`, where the configuration names one. */
  pdftotext?: string | undefined
}

/** Starts a process that reads documents; a source runs under the loader that this process runs under. */
export function forkChild ({ memoryMb, program = PROGRAM, rules = null, pdftotext }: ChildSetup): ChildProcess {
  const path = fileURLToPath(program)
  return fork(path, [rules ?? '', ...pdftotext === undefined ? [] : [pdftotext]], {
    serialization: 'advanced',
    // Options of the parent, such as a debugger's port, are not the child's; but a loader of sources is.
    execArgv: [...extname(path) === '.ts' ? process.execArgv : [], `--max-old-space-size=${Math.floor(memoryMb * HEAP_SHARE)}`],
    env: childEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc']
  })
}
