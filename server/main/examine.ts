import { readdir, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import neo4j from 'neo4j-driver'
import type { Environment } from '../env.ts'
import { checkJava, checkMaven, WAYS_OUT, type ProgramCheck } from '../graph/managed/programs.ts'
import { RUNTIME_DIR } from './kongbao.ts'

/** `missing`: something does not work without it; `warning`: it may be tight, or will be made when it is needed. */
export interface Finding {
  name: string
  state: 'ok' | 'warning' | 'missing'
  found: string
  /** What to do about it. */
  how: string | null
}

const GIB = 1024 ** 3
const MINIMUM_NODE = [20, 19] as const
const MINIMUM_DISK_GIB = 2
const MINIMUM_MEMORY_GIB = 4

/** Looks at the machine without changing it. */
export async function examine(environment: Environment, env: Readonly<Record<string, string | undefined>>): Promise<Finding[]> {
  const provisioned = await isProvisioned(RUNTIME_DIR)
  const graph = environment.neo4j
    ? [await external(environment.neo4j)]
    : [
        program('Java', await checkJava(env), true),
        program('Maven', await checkMaven(env), !provisioned),
        provisioned ? fine('Neo4j', 'its files are here') : tight('Neo4j', 'not fetched yet', 'The first start fetches it with Maven.'),
      ]
  return [node(), ...graph, await disk(environment.dataDir), memory(), await port(environment)]
}

function fine(name: string, found: string): Finding {
  return { name, state: 'ok', found, how: null }
}

function tight(name: string, found: string, how: string): Finding {
  return { name, state: 'warning', found, how }
}

function missing(name: string, found: string, how: string): Finding {
  return { name, state: 'missing', found, how }
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isEnough = major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1])
  return isEnough
    ? fine('Node', process.versions.node)
    : missing('Node', process.versions.node, `Kongbao needs Node ${MINIMUM_NODE.join('.')} or newer: https://nodejs.org.`)
}

function program(name: string, { ok, version, command, wanted }: ProgramCheck, needed: boolean): Finding {
  if (ok) return fine(name, version ?? command)
  const found = version ? `${version}, but ${wanted} is needed` : `\`${command}\` does not run`
  return needed ? missing(name, found, WAYS_OUT.join('\n    ')) : tight(name, found, 'Not needed any more: Neo4j was fetched already.')
}

async function isProvisioned(runtimeDir: string): Promise<boolean> {
  const versions = await readdir(runtimeDir).catch(() => [])
  const jars = await Promise.all(versions.map(async (version) => readdir(join(runtimeDir, version, 'lib')).catch(() => [])))
  return jars.some((names) => names.length > 0)
}

async function external({ uri, username, password, database }: NonNullable<Environment['neo4j']>): Promise<Finding> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { connectionTimeout: 5000, maxTransactionRetryTime: 0 })
  try {
    const { agent, address } = await driver.getServerInfo({ database })
    return fine('NEO4J_URI', `${uri} answers (${agent ?? address ?? 'Neo4j'})`)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return missing(
      'NEO4J_URI',
      `${uri} does not answer: ${reason}`,
      'Start that Neo4j, or correct NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE.',
    )
  } finally {
    await driver.close()
  }
}

async function disk(dataDir: string): Promise<Finding> {
  const stats = await firstThere(dataDir)
  const free = (stats.bavail * stats.bsize) / GIB
  const found = `${free.toFixed(1)} GiB free for ${dataDir}`
  return free >= MINIMUM_DISK_GIB
    ? fine('Disk', found)
    : tight('Disk', found, 'Make room, or set KONGBAO_DATA to a folder on another disk; a million waybills take about 1 GiB.')
}

/** The data folder may not be there yet: its nearest parent then. */
async function firstThere(path: string): Promise<{ bavail: number; bsize: number }> {
  return statfs(path).catch(async (error: unknown) => {
    if (dirname(path) === path) throw error
    return firstThere(dirname(path))
  })
}

function memory(): Finding {
  const total = totalmem() / GIB
  const found = `${total.toFixed(1)} GiB`
  return total >= MINIMUM_MEMORY_GIB ? fine('Memory', found) : tight('Memory', found, `${MINIMUM_MEMORY_GIB} GiB are advised.`)
}

async function port({ host, port: wanted }: Environment): Promise<Finding> {
  const probe = createServer()
  probe.listen(wanted, host)
  try {
    await once(probe, 'listening')
    return fine('Port', `${host}:${wanted} is free`)
  } catch {
    return tight('Port', `${host}:${wanted} is in use`, `By a Kongbao that runs, perhaps; else start with another one: PORT=${wanted + 1} npm start.`)
  } finally {
    probe.close()
  }
}
