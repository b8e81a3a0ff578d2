import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../../errors.ts'
import type { Task } from '../../task.ts'
import { checkJava, checkMaven, missingProgram, javaMajor } from './programs.ts'
import { runProgram } from './runProgram.ts'

/** Neo4j's jars and the Java that runs them; shared by all cases. */
export interface Runtime {
  java: string
  javaMajor: number
  libDir: string
  /** Where the class-data archive of this Java goes. */
  archive: string
}

const HERE = new URL('.', import.meta.url).pathname
const VERSION = '5.26.30'

/**
 * Makes sure that Neo4j's jars are in `runtimeDir`, exactly those of `jars.sha256`: fetched by Maven when they are not.
 * Throws MISSING_PROGRAM without Java or Maven, and BAD_INPUT when a jar is not the one that was locked.
 */
export async function provision(runtimeDir: string, env: Readonly<Record<string, string | undefined>>, task: Task): Promise<Runtime> {
  const java = await checkJava(env)
  if (!java.ok || !java.version) throw missingProgram(java)
  const home = join(runtimeDir, `neo4j-${VERSION}`)
  const libDir = join(home, 'lib')
  const lock = parseLock(await readFile(join(HERE, 'jars.sha256'), 'utf8'))
  task.report({ step: 'graph.verify', total: lock.size, unit: 'files' })
  const wrong = await firstWrongJar(libDir, lock)
  if (wrong) await fetchJars(home, libDir, lock, env, task)
  return { java: java.command, javaMajor: javaMajor(java.version), libDir, archive: join(home, `classes-${java.version}.jsa`) }
}

async function fetchJars(
  home: string,
  libDir: string,
  lock: ReadonlyMap<string, string>,
  env: Readonly<Record<string, string | undefined>>,
  task: Task,
): Promise<void> {
  const maven = await checkMaven(env)
  if (!maven.ok) throw missingProgram(maven)
  task.report({ step: 'graph.fetch', detail: `Neo4j ${VERSION}` })
  const fresh = `${libDir}.${process.pid}`
  await rm(fresh, { recursive: true, force: true })
  await mkdir(home, { recursive: true })
  const args = ['-B', '-ntp', '-q', '-f', join(HERE, 'pom.xml'), 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${fresh}`]
  const done = await runProgram(maven.command, args, env, task.signal)
  if (done.code !== 0) {
    throw new AppError('MISSING_PROGRAM', `Maven could not fetch Neo4j ${VERSION}: ${done.lastLines}. Is there a network, or a mirror in ~/.m2/settings.xml?`)
  }
  const wrong = await firstWrongJar(fresh, lock)
  if (wrong) {
    await rm(fresh, { recursive: true, force: true })
    throw new AppError('BAD_INPUT', `The jar ${wrong} that Maven fetched is not the one in server/graph/managed/jars.sha256; nothing was started.`, {
      file: wrong,
    })
  }
  // Another process may have fetched them meanwhile and run from them by now.
  if (!(await firstWrongJar(libDir, lock))) return rm(fresh, { recursive: true, force: true })
  await rm(libDir, { recursive: true, force: true })
  await rename(fresh, libDir)
}

function parseLock(text: string): Map<string, string> {
  return new Map(
    text
      .trim()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  )
}

/** The first jar that is missing, not locked, or other than locked. */
async function firstWrongJar(libDir: string, lock: ReadonlyMap<string, string>): Promise<string | null> {
  const present: string[] = await readdir(libDir).catch(() => [])
  const stranger = present.find((name) => !lock.has(name))
  if (stranger) return stranger
  for (const [name, expected] of lock) {
    if (!present.includes(name)) return name
    const hash = createHash('sha256')
    await pipeline(createReadStream(join(libDir, name)), hash)
    if (hash.digest('hex') !== expected) return name
  }
  return null
}
