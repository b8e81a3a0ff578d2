import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Memory } from './jvm.ts'

/**
 * Writes `conf/neo4j.conf` of a home. Only this machine can reach the server, nothing is reported outside, and Cypher reads
 * neither files nor the network. Validation is strict: one unknown setting and Neo4j does not start.
 */
export async function writeSettings(home: string, port: number, memory: Memory): Promise<void> {
  const settings: Record<string, string> = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.bolt.tls_level': 'DISABLED',
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.security.auth_enabled': 'true',
    'dbms.usage_report.enabled': 'false',
    'server.memory.pagecache.size': `${memory.pageCache}m`,
    'db.transaction.timeout': '120s',
    'db.memory.transaction.max': `${memory.transaction}m`,
    'dbms.memory.transaction.total.max': `${memory.transaction * 2}m`,
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
    // Else two logs of 256 MB are set aside in every case before anything is written.
    'db.tx_log.preallocate': 'false',
    'db.tx_log.rotation.retention_policy': '200M size',
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
  }
  await mkdir(join(home, 'conf'), { recursive: true })
  await mkdir(join(home, 'logs'), { recursive: true })
  await chmod(home, 0o700)
  const text = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`)
  await writeFile(join(home, 'conf', 'neo4j.conf'), text.join(''), { mode: 0o600 })
}
