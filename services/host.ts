import { randomUUID } from 'node:crypto'
import type { Host } from './ports.js'

/** The clock and the dice of this machine. */
export const host: Host = {
  now: () => new Date().toISOString(),
  newId: () => randomUUID()
}
