// `npm run bench -- <name>`: each benchmark is a program of its own.
const BENCHMARKS: Readonly<Record<string, () => Promise<unknown>>> = {
  extraction: () => import('./extraction.js'),
  folder: () => import('./folder.js'),
  load: () => import('./load.js'),
  trace: () => import('./trace.js'),
  nested: () => import('./nested.js'),
  pdf: () => import('./pdf.js')
}

const [name = ''] = process.argv.slice(2)
const benchmark = BENCHMARKS[name]
if (benchmark === undefined) {
  console.error(`error USAGE: ${name === '' ? 'a benchmark must be named' : `no benchmark \`${name}\``}: ${Object.keys(BENCHMARKS).join(', ')}`)
  process.exitCode = 2
} else await benchmark()
