import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { type Driver } from 'neo4j-driver'
import { freePort } from '../../server/graph/managed/freePort.ts'
import { javaArguments, memoryFor } from '../../server/graph/managed/jvm.ts'
import { provision } from '../../server/graph/managed/provision.ts'
import { writeSettings } from '../../server/graph/managed/settings.ts'
import { RUNTIME_DIR } from '../../server/main/kongbao.ts'
import { quietTask } from '../../server/task.ts'
import { speed, type Figure } from './print.ts'

const TABLES = ['stores', 'orders', 'payments', 'waybills', 'number_sales', 'withdrawals'] as const

/** Loads the big tables of a folder with LOAD CSV into a Neo4j that only this bench uses, and says how fast that was. */
export async function benchLoadCsv(files: string, home: string): Promise<Figure[]> {
  const runtime = await provision(RUNTIME_DIR, process.env, quietTask())
  const port = await freePort()
  const memory = memoryFor()
  await writeSettings(home, port, memory)
  const conf = join(home, 'conf', 'neo4j.conf')
  const settings = (await readFile(conf, 'utf8'))
    .replace('allow_csv_import_from_file_urls=false', 'allow_csv_import_from_file_urls=true')
    .replace('auth_enabled=true', 'auth_enabled=false')
    .replace('db.transaction.timeout=120s', 'db.transaction.timeout=0')
    .replace(/.*memory.transaction.*\n/g, '')
  await writeFile(conf, `${settings}server.directories.import=${resolve(files)}\n`)
  const args = javaArguments(runtime, memory.heap, [], 'org.neo4j.server.CommunityEntryPoint', [`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`])
  const child = spawn(runtime.java, args, { stdio: 'ignore' })
  const driver = neo4j.driver(`bolt://127.0.0.1:${port}`)
  try {
    await untilItAnswers(driver)
    const figures: Figure[] = []
    const total = { rows: 0, seconds: 0 }
    for (const table of TABLES.filter((name) => existsSync(join(files, `${name}.csv`)))) {
      const started = performance.now()
      const { records } = await driver
        .session()
        .run(
          `LOAD CSV WITH HEADERS FROM 'file:///${table}.csv' AS row CALL (row) { CREATE (n:Row) SET n = row } IN TRANSACTIONS OF 10000 ROWS RETURN count(*) AS n`,
        )
      const rows = Number(records[0]?.get('n') ?? 0)
      const seconds = (performance.now() - started) / 1000
      total.rows += rows
      total.seconds += seconds
      figures.push([table, `${seconds.toFixed(1)} s wall, ${Math.round(rows / seconds).toLocaleString('en')} rows/s`])
    }
    return [...figures, ['all', speed(total.seconds, await cpuSeconds(child.pid), total.rows)]]
  } finally {
    await driver.close()
    const ended = new Promise((resolve_) => child.once('exit', resolve_))
    child.kill('SIGTERM')
    await ended
  }
}

async function untilItAnswers(driver: Driver): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    const answers = await driver.getServerInfo().then(
      () => true,
      () => false,
    )
    if (answers) return
    await sleep(500)
  }
  throw new Error('The Neo4j of this bench did not start.')
}

/** CPU seconds of a process so far, start of the server included. Linux only; NaN elsewhere. */
async function cpuSeconds(pid: number | undefined): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
