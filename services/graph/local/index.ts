// The private Neo4j, for the command line.
export { acquireLocalNeo4j } from './acquire.js'
export { dumpLocalNeo4j } from './dump.js'
export { restoreLocalNeo4j } from './restore.js'
export { localSettings } from './settings.js'
export { localNeo4jStatus } from './status.js'
export { stopLocalNeo4j } from './stop.js'
