import { join } from 'node:path'
import { databaseError } from './database-error.js'
import { runProgram } from './run-program.js'
import type { Progress } from './settings.js'

/** A Java that Neo4j can run on. `build` tells one virtual machine from every other. */
export interface Java { readonly program: string, readonly major: number, readonly build: string }

const SUPPORTED = new Set([17, 21])

/**
 * Asks the configured Java what it is. Versions below 17 are refused; those that Neo4j does not support but runs on get a warning.
 * @throws AppError DATABASE_NO_JAVA
 */
export async function findJava (command: string, progress: Progress): Promise<Java> {
  const { code, output } = await runProgram(command, ['-XshowSettings:properties', '-version']).catch((error: unknown) => {
    throw databaseError('DATABASE_NO_JAVA', `the private Neo4j needs Java 17 or 21, and \`${command}\` cannot be run`, 'set STUDIO_JAVA to a Java 17 or 21', error)
  })
  const property = (name: string): string => new RegExp(`^\\s+${name.replaceAll('.', '\\.')} = (.+)$`, 'm').exec(output)?.[1]?.trim() ?? ''
  const major = Number(property('java.specification.version'))
  if (code !== 0 || property('java.home') === '' || !Number.isInteger(major) || major < 17) {
    throw databaseError('DATABASE_NO_JAVA', `the private Neo4j needs Java 17 or 21, and \`${command}\` is ${versionOf(property('java.version'), output)}`, 'set STUDIO_JAVA to a Java 17 or 21')
  }
  if (!SUPPORTED.has(major)) progress(`Java ${major} is not one that Neo4j supports (17 and 21 are); trying it`)
  return {
    program: join(property('java.home'), 'bin', 'java'),
    major,
    build: `${property('java.vm.vendor')} ${property('java.vm.name')} ${property('java.vm.version')} ${property('os.arch')}`
  }
}

const versionOf = (version: string, output: string): string =>
  version === '' ? `not one (it says \`${output.trim().split('\n')[0] ?? ''}\`)` : `version ${version}`
