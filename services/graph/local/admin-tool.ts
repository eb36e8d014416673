import { delimiter } from 'node:path'
import type { Java } from './java.js'
import { paths } from './paths.js'
import { runProgram } from './run-program.js'
import type { ProgramResult } from './run-program.js'

/** What it takes to run anything of Neo4j: a Java and the jars. */
export interface Runtime { readonly java: Java, readonly jars: readonly string[] }

/** Runs Neo4j's own admin tool on a server that is stopped, and returns what it said. It sees none of our environment. */
export const adminTool = (home: string, { java, jars }: Runtime, args: readonly string[]): Promise<ProgramResult> =>
  runProgram(java.program, [...QUICK, '-cp', jars.join(delimiter), 'org.neo4j.cli.AdminTool', ...args], {
    env: { NEO4J_HOME: home, NEO4J_CONF: paths(home).conf },
    cwd: home
  })

/** For short runs: compiling well costs more than it brings. Heap and stack as for the small server. */
const QUICK = ['-Xmx1g', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Dlog4j2.disable.jmx=true', '--add-opens=java.base/java.nio=ALL-UNNAMED', '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED']
