import { setPriority } from 'node:os'
import { makeArchive } from './train.js'

// A program of its own, started by `archive-in-background.ts` with one argument: where the jars are, and which Java.
const { cache, java } = JSON.parse(process.argv[2] ?? '{}') as { cache: string, java: string }
setPriority(19)
await makeArchive(cache, java)
