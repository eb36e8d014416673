import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { join } from 'node:path'
import * as z from 'zod'
import { AppError } from './errors.js'

const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max)
const flag = z.enum(['true', 'false']).transform(value => value === 'true')

/** Every environment variable that the program reads. `.env.example` lists the same names; a test compares them. */
export const ConfigSchema = z.object({
  NEO4J_URI: z.string().regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/.+/, 'must begin with bolt://, neo4j:// or neo4j+s://').optional()
    .describe('a Neo4j that runs already; not set: the program runs its own private one'),
  NEO4J_USER: z.string().min(1).default('neo4j').describe('user name at NEO4J_URI'),
  NEO4J_PASSWORD: z.string().optional().describe('password at NEO4J_URI; the private Neo4j generates its own'),
  NEO4J_DATABASE: z.string().min(1).default('neo4j').describe('name of the database; always sent, it saves a round trip'),
  STUDIO_DATA_DIR: z.string().min(1).default('.data').describe('where the private Neo4j keeps its data, relative to the working folder'),
  STUDIO_CACHE_DIR: z.string().min(1).optional().describe('where the jars of the private Neo4j are kept; default: a folder in the user\'s cache'),
  STUDIO_JAVA: z.string().min(1).default('java').describe('the Java 17 or 21 program for the private Neo4j; never taken from .env'),
  STUDIO_MAVEN: z.string().min(1).default('mvn').describe('the Maven program that fetches the private Neo4j, once; never taken from .env'),
  STUDIO_NEO4J_PROFILE: z.enum(['quick', 'server']).default('quick')
    .describe('quick: starts in seconds, for demos and tests; server: full compiler and G1, for load'),
  STUDIO_PDFTOTEXT: z.string().min(1).optional().describe('the pdftotext program of poppler, to find the words of PDFs in place of pdf.js, without fonts and hidden words; not set: pdf.js; never taken from .env'),
  STUDIO_HOST: z.string().min(1).default('127.0.0.1').describe('address the service listens on; other than loopback needs STUDIO_TOKEN'),
  STUDIO_PORT: whole(0, 65_535).default(4000).describe('port the service listens on; 0 takes a free one'),
  STUDIO_TOKEN: z.string().min(16).optional().describe('bearer token that every GraphQL request must carry, 16 characters or more'),
  STUDIO_GRAPHIQL: flag.default(true).describe('serve the GraphiQL page; false in production'),
  STUDIO_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info').describe('least severity that is logged'),
  STUDIO_MAX_DOCUMENT_BYTES: whole(1, 1_000_000_000).default(100_000_000).describe('largest document that is read, in bytes'),
  STUDIO_PARSE_TIMEOUT_MS: whole(100, 3_600_000).default(60_000).describe('longest time for reading and analysing one document, in milliseconds; the process that does it is killed then'),
  STUDIO_PARSE_MEMORY_MB: whole(256, 65_536).default(1_024).describe('most memory of a process that reads documents, in MiB; it is killed past it'),
  STUDIO_PARSE_WORKERS: whole(1, 16).default(2).describe('most processes that read documents at the same time'),
  STUDIO_BODY_LIMIT: whole(1_000, 100_000_000).default(2_000_000).describe('largest request body, in bytes; a regulation that is ingested through GraphQL must fit'),
  STUDIO_QUERY_DEPTH: whole(1, 50).default(12).describe('deepest GraphQL operation, fragments counted'),
  STUDIO_QUERY_TOKENS: whole(10, 100_000).default(2_000).describe('longest GraphQL document, in tokens'),
  STUDIO_QUERY_ALIASES: whole(0, 1_000).default(20).describe('most aliases in one operation'),
  STUDIO_REQUEST_TIMEOUT_MS: whole(100, 600_000).default(30_000).describe('longest time for one request, in milliseconds; a read ends with it; a publication that has begun is finished: asking again is safe, it writes nothing twice')
})
export type Config = Readonly<z.infer<typeof ConfigSchema>>

/** What a file of settings may not choose: programs that are run. A folder from elsewhere could bring its own. */
const SHELL_ONLY = new Set(['STUDIO_JAVA', 'STUDIO_MAVEN', 'STUDIO_PDFTOTEXT'])

/**
 * Takes over the variables of a `.env` file; those of the shell go before them, and programs to run are taken from the
 * shell alone. Without such a file nothing happens.
 */
export function loadEnvFile (file: string, env: NodeJS.ProcessEnv = process.env): void {
  if (!existsSync(file)) return
  for (const [name, value] of Object.entries(parseEnv(readFileSync(file, 'utf8')))) {
    if (name in ConfigSchema.shape && !SHELL_ONLY.has(name)) env[name] ??= value
  }
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

/**
 * Reads the configuration. An empty variable counts as not set.
 * @throws AppError CONFIG_INVALID with the variable's name and what it must be
 */
export function loadConfig (env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  // The one foreign variable: where the system keeps caches (XDG Base Directory).
  if (given['XDG_CACHE_HOME'] !== undefined) given['STUDIO_CACHE_DIR'] ??= join(given['XDG_CACHE_HOME'], 'alignment-studio')
  const parsed = ConfigSchema.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new AppError('CONFIG_INVALID', `environment variable \`${issue?.path.join('.') ?? ''}\`: ${issue?.message ?? 'invalid'}`,
      { advice: 'see .env.example for every variable and its range' })
  }
  const config = parsed.data
  if (!isLoopback(config.STUDIO_HOST) && config.STUDIO_TOKEN === undefined) {
    throw new AppError('CONFIG_INVALID', `STUDIO_HOST is \`${config.STUDIO_HOST}\`, which others can reach, and STUDIO_TOKEN is not set`,
      { advice: 'set STUDIO_TOKEN to a secret of 16 characters or more, or listen on 127.0.0.1' })
  }
  if (config.NEO4J_URI !== undefined && config.NEO4J_PASSWORD === undefined) {
    throw new AppError('CONFIG_INVALID', 'NEO4J_URI is set and NEO4J_PASSWORD is not', { advice: 'set NEO4J_PASSWORD' })
  }
  return Object.freeze(config)
}

/** True where only this machine can reach the address. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host)

/** What a process that only reads documents needs to know of its surroundings; never a password or token. */
const HARMLESS = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'LC_ALL', 'TZ', 'SystemRoot', 'windir'] as const

/** The environment of a process that reads documents from outside. */
export const childEnvironment = (env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv =>
  Object.fromEntries(HARMLESS.flatMap(name => env[name] === undefined ? [] : [[name, env[name]]]))
