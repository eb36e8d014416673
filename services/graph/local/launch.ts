import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdir, open, rename, writeFile } from 'node:fs/promises'
import { delimiter, dirname } from 'node:path'
import type { Runtime } from './admin-tool.js'
import { memoryOf, neo4jConf } from './conf.js'
import { paths } from './paths.js'
import type { LocalSettings } from './settings.js'

/** The archive of loaded classes: used where it exists, or written when the server stops. */
export type Archive = { use: string } | { write: string } | null

interface LaunchOptions extends Runtime { port: number, archive: Archive }

/**
 * Writes the settings and starts Neo4j as a process of its own, which outlives this one; what it says goes to the log file.
 * It sees none of our environment: no token and no key of the user gets there.
 */
export async function launch ({ home, profile }: LocalSettings, options: LaunchOptions): Promise<ChildProcess> {
  const { conf, confFile, log } = paths(home)
  await Promise.all([mkdir(conf, { recursive: true }), mkdir(dirname(log), { recursive: true })])
  await writeFile(confFile, neo4jConf(profile, options.port), { mode: 0o600 })
  await rename(log, `${log}.old`).catch(() => undefined)
  const said = await open(log, 'a', 0o600)
  try {
    const child = spawn(options.java.program, javaArguments(home, profile, options), { cwd: home, env: {}, detached: true, stdio: ['ignore', said.fd, said.fd] })
    child.unref()
    return child
  } finally {
    await said.close()
  }
}

function javaArguments (home: string, profile: LocalSettings['profile'], { jars, archive }: LaunchOptions): string[] {
  const memory = memoryOf(profile)
  return [
    `-Xms${memory.heapStart}m`, `-Xmx${memory.heapMax}m`,
    ...(profile === 'quick' ? ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'] : ['-XX:+UseG1GC']),
    // A class-data archive that does not fit is ignored, not an error.
    '-Xshare:auto',
    ...(archive === null ? [] : 'use' in archive ? [`-XX:SharedArchiveFile=${archive.use}`] : [`-XX:ArchiveClassesAtExit=${archive.write}`]),
    // An error of the virtual machine ends the process: a server that lost a thread must not go on.
    '-XX:+ExitOnOutOfMemoryError',
    '--add-opens=java.base/java.nio=ALL-UNNAMED', '--add-opens=java.base/java.io=ALL-UNNAMED', '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
    '-Dlog4j2.disable.jmx=true', '-Dio.netty.tryReflectionSetAccessible=true', '-Dfile.encoding=UTF-8',
    '-cp', jars.join(delimiter), 'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`, `--config-dir=${paths(home).conf}`, '--console-mode'
  ]
}
