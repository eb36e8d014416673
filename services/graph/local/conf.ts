import { totalmem } from 'node:os'
import type { LocalSettings } from './settings.js'

const MIB = 2 ** 20

interface Memory { heapStart: number, heapMax: number, pageCache: number, transaction: number, transactions: number }

/** Memory of a profile, in MiB: little for a demo, a quarter of the machine at most for a server under load. */
export function memoryOf (profile: LocalSettings['profile'], machine = totalmem() / MIB): Memory {
  if (profile === 'quick') return { heapStart: 256, heapMax: 1024, pageCache: 64, transaction: 256, transactions: 640 }
  const heapMax = clamp(machine / 4, 1024, 8192)
  return { heapStart: 512, heapMax, pageCache: clamp(machine / 8, 128, 4096), transaction: Math.round(heapMax / 4), transactions: Math.round(heapMax * 0.6) }
}

const clamp = (value: number, min: number, max: number): number => Math.round(Math.min(max, Math.max(min, value)))

/** The text of `neo4j.conf`: this machine only, with a password, and with limits that Neo4j leaves open. Unknown keys stop the start. */
export function neo4jConf (profile: LocalSettings['profile'], port: number): string {
  const memory = memoryOf(profile)
  return `# Written by the program at every start: changes are lost.
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
dbms.security.allow_csv_import_from_file_urls=false
server.memory.pagecache.size=${memory.pageCache}m
db.transaction.timeout=30s
db.memory.transaction.max=${memory.transaction}m
dbms.memory.transaction.total.max=${memory.transactions}m
db.tx_log.preallocate=false
db.tx_log.rotation.size=32m
db.tx_log.rotation.retention_policy=128m size
db.shutdown_transaction_end_timeout=2s
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
`
}
