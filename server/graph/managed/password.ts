import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../errors.ts'
import { javaArguments } from './jvm.ts'
import type { Runtime } from './provision.ts'
import { runProgram } from './runProgram.ts'

/** The password of a case's own Neo4j: random, in `password` of its graph folder, for its owner's eyes only. */
export async function casePassword(graphDir: string): Promise<string> {
  const path = join(graphDir, 'password')
  const known = await readFile(path, 'utf8').catch(() => '')
  if (known) return known
  // Hexadecimal: a password that begins with a hyphen would be taken for an option.
  const fresh = randomBytes(24).toString('hex')
  await mkdir(graphDir, { recursive: true, mode: 0o700 })
  await writeFile(path, fresh, { mode: 0o600 })
  return fresh
}

/** Gives a home that was never started its password. */
export async function setInitialPassword(runtime: Runtime, home: string, password: string, signal: AbortSignal): Promise<void> {
  const args = javaArguments(runtime, 128, ['-XX:TieredStopAtLevel=1', '-Xshare:auto'], 'org.neo4j.cli.AdminTool', ['dbms', 'set-initial-password', password])
  const done = await runProgram(runtime.java, args, { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }, signal)
  if (done.code !== 0) throw new AppError('GRAPH_AWAY', `Neo4j did not take its first password: ${done.lastLines}`)
}
