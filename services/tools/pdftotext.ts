import { spawn } from 'node:child_process'
import { AppError } from '../errors.js'
import type { PdfTool } from '../framers/read/pdf-page.js'
import { linesOfText, pagesOf, plainText } from './pdftotext-pages.js'

export interface ProgramLimits { timeMs: number, outputBytes: number }

/** Enough for the 5,000 pages that are read at most; a bomb is killed past them. */
const LIMITS: ProgramLimits = { timeMs: 60_000, outputBytes: 400_000_000 }

interface Ended { output: string, complaint: string, code: number | null, stopped: 'TIME' | 'OUTPUT' | null }

/** Runs the program without a shell, the bytes on its standard input; killed past a limit. */
async function run (program: string, bytes: Uint8Array, limits: ProgramLimits): Promise<Ended> {
  return await new Promise((resolve, reject) => {
    const child = spawn(program, ['-bbox', '-enc', 'UTF-8', '-', '-'], { stdio: ['pipe', 'pipe', 'pipe'], env: { LC_ALL: 'C' } })
    const chunks: Buffer[] = []
    let [size, complaint] = [0, '']
    let stopped: Ended['stopped'] = null
    const stop = (why: 'TIME' | 'OUTPUT'): void => {
      stopped ??= why
      child.kill('SIGKILL')
    }
    const timer = setTimeout(() => { stop('TIME') }, limits.timeMs)
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limits.outputBytes) stop('OUTPUT')
      else chunks.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => { if (complaint.length < 2_000) complaint += chunk.toString() })
    // It may end before it has read everything: its exit code tells.
    child.stdin.on('error', () => undefined)
    child.on('error', error => {
      clearTimeout(timer)
      reject(new AppError('CONFIG_INVALID', `the program \`${program}\` of STUDIO_PDFTOTEXT cannot be run`, { cause: error, advice: 'install poppler-utils, or leave STUDIO_PDFTOTEXT empty' }))
    })
    child.on('close', code => {
      clearTimeout(timer)
      resolve({ output: Buffer.concat(chunks).toString(), complaint, code, stopped })
    })
    child.stdin.end(bytes)
  })
}

/** Why the program gave no words. */
function refusal (source: string, { code, complaint, stopped }: Ended, limits: ProgramLimits): AppError | null {
  const place = { file: source }
  if (stopped === 'TIME') return new AppError('INPUT_TOO_LARGE', `\`${source}\` was not read in ${limits.timeMs} ms`, { place, advice: 'split the document' })
  if (stopped === 'OUTPUT') return new AppError('INPUT_TOO_LARGE', `\`${source}\` has more words than are read`, { place, advice: 'split the document' })
  if (/password/i.test(complaint)) return new AppError('INPUT_INVALID', `\`${source}\` is a PDF that opens with a password only`, { place, advice: 'save it without a password' })
  return code === 0 ? null : new AppError('INPUT_INVALID', `\`${source}\` is a broken PDF`, { place, advice: 'open it in a viewer and print it to a new PDF' })
}

/**
 * Finds the words of PDFs with `pdftotext` of poppler, in a process of its own. It tells neither fonts nor colours: headings
 * of the body's size are read as text, hidden words are not found. So it is used only where the configuration names it.
 */
export function pdftotext (program: string, limits: ProgramLimits = LIMITS): PdfTool {
  return async (source, bytes) => {
    const ended = await run(program, bytes, limits)
    const refused = refusal(source, ended, limits)
    if (refused !== null) throw refused
    const { output } = ended
    const title = /<title>([^<]*)<\/title>/.exec(output.slice(0, 20_000))?.[1]?.trim() ?? ''
    return {
      info: { pages: output.match(/^\s*<page /gm)?.length ?? 0, title: title === '' ? null : plainText(title), language: null },
      async * pages () { yield * pagesOf(linesOfText(output)) },
      close: async () => undefined
    }
  }
}
