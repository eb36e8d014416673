import { join } from 'node:path'
import { NEO4J_VERSION } from './version.js'

/** Where the things of one server lie in its home folder. */
export const paths = (home: string) => ({
  conf: join(home, 'conf'),
  confFile: join(home, 'conf', 'neo4j.conf'),
  data: join(home, 'data'),
  log: join(home, 'logs', 'server.log'),
  password: join(home, 'password'),
  port: join(home, 'port'),
  server: join(home, 'server.json'),
  users: join(home, 'users'),
  beforeRestore: join(home, 'before-restore')
})

/** Folder of the jars of this version in the cache. */
export const jarsFolder = (cache: string): string => join(cache, `neo4j-${NEO4J_VERSION}`)
