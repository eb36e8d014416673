import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { childEnvironment } from '../config.js'

/** Share of the limit that the heap may grow to: buffers, code and stacks need the rest. */
const HEAP_SHARE = 0.75

/** The program of such a process, beside this file: the built one from the built program, the source from the sources. */
const PROGRAM = new URL(`./child${extname(fileURLToPath(import.meta.url))}`, import.meta.url)

/** Starts a process that reads documents; a source runs under the loader that this process runs under. `pdftotext`: the program that finds the words of PDFs, where one is configured. */
export function forkChild (memoryMb: number, program = PROGRAM, pdftotext?: string): ChildProcess {
  const path = fileURLToPath(program)
  return fork(path, pdftotext === undefined ? [] : [pdftotext], {
    serialization: 'advanced',
    // Options of the parent, such as a debugger's port, are not the child's; but a loader of sources is.
    execArgv: [...extname(path) === '.ts' ? process.execArgv : [], `--max-old-space-size=${Math.floor(memoryMb * HEAP_SHARE)}`],
    env: childEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc']
  })
}
