// The private Neo4j, for the command line.
export { acquireLocalNeo4j } from './acquire.js'
export { localSettings } from './settings.js'
export { stopLocalNeo4j } from './stop.js'
