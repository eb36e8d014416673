import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { existsSync } from 'node:fs'
import { PACKAGE_ROOT } from '../../services/package-root.js'
import { machineFacts, median } from './measure.js'
import { pdfRegulation } from './pdf-document.js'

// Reading a PDF in pure JavaScript, in a process that has read nothing before: loading pdf.js counts.
const GOAL = 1.5
const ROUNDS = 5
const CHARACTERS = 690_000

/** The program that each round starts: prints processor seconds, pages and characters. */
const COLD = `
import { readFileSync } from 'node:fs'
const { readDocument } = await import(process.argv[1])
const bytes = readFileSync(process.argv[2])
const began = process.cpuUsage()
const { text, blocks } = await readDocument({ source: 'bench.pdf', bytes })
const { user, system } = process.cpuUsage(began)
console.log(JSON.stringify({ seconds: (user + system) / 1e6, length: text.length, pages: blocks.at(-1).page, memory: process.resourceUsage().maxRSS / 1024 }))`

interface Round { seconds: number, length: number, pages: number, memory: number }

async function measure (name: string, path: string, goal: number | null): Promise<void> {
  const reader = new URL('dist/services/framers/read/read-document.js', PACKAGE_ROOT).href
  const rounds: Round[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', COLD, reader, path])
    rounds.push(JSON.parse(stdout) as Round)
  }
  const seconds = median(rounds.map(round => round.seconds))
  const { length, pages, memory } = rounds[0] as Round
  console.log(`${name}: ${pages} pages, ${length} characters: ${seconds.toFixed(2)} s of processor time, cold (${(pages / seconds).toFixed(0)} pages/s), ${memory.toFixed(0)} MiB at most`)
  if (goal !== null) console.log(`  goal ${goal} s: ${seconds <= goal ? 'met' : 'not met'}`)
  for (const layout of ['-layout', '-bbox-layout']) {
    const began = process.hrtime.bigint()
    const { error } = spawnSync('pdftotext', [layout, path, '-'], { maxBuffer: 1 << 28 })
    if (error === undefined) console.log(`  pdftotext ${layout}: ${(Number(process.hrtime.bigint() - began) / 1e9).toFixed(2)} s, of which our layout is no part`)
  }
}

console.log(machineFacts())
const folder = await mkdtemp(join(tmpdir(), 'studio-bench-'))
try {
  const path = join(folder, 'bench.pdf')
  await writeFile(path, await pdfRegulation(CHARACTERS))
  await measure(`generated, ${((await readFile(path)).length / 1e6).toFixed(2)} MB`, path, GOAL)
  const act = fileURLToPath(new URL('../shared/regulations/eu-ai-act/eu-ai-act.pdf', PACKAGE_ROOT))
  if (existsSync(act)) await measure('EU AI Act', act, null)
  else console.log('EU AI Act: there is no file of it beside the project')
} finally {
  await rm(folder, { recursive: true })
}
