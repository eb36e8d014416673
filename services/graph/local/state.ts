import { readFile, rm } from 'node:fs/promises'
import * as z from 'zod'
import { paths } from './paths.js'
import { writeAtomically } from './write-atomically.js'

const ServerStateSchema = z.object({
  pid: z.number().int().positive(),
  mark: z.string(),
  port: z.number().int().min(1).max(65_535),
  startedAt: z.iso.datetime(),
  version: z.string(),
  profile: z.enum(['quick', 'server']),
  keep: z.boolean()
})

/** What the last start wrote down about its server. `keep`: it stays when its last user goes. */
export type ServerState = z.infer<typeof ServerStateSchema>

/** The state file of a home folder, null where there is none or none that can be read. */
export async function readState (home: string): Promise<ServerState | null> {
  try {
    return ServerStateSchema.parse(JSON.parse(await readFile(paths(home).server, 'utf8')))
  } catch {
    return null
  }
}

/** Writes the state file, whole or not at all. */
export const writeState = (home: string, state: ServerState): Promise<void> =>
  writeAtomically(paths(home).server, `${JSON.stringify(state)}\n`)

/** Removes the state file: the server was stopped cleanly. */
export const removeState = (home: string): Promise<void> => rm(paths(home).server, { force: true })
