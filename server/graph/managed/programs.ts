import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { AppError } from '../../errors.ts'

const run = promisify(execFile)
const MINIMUM_JAVA = 17

export interface ProgramCheck {
  program: 'java' | 'maven'
  command: string
  /** What it says its version is, or null when it does not run. */
  version: string | null
  wanted: string
  ok: boolean
}

/** The Java that `JAVA_HOME` or the path gives. */
export async function checkJava(env: Readonly<Record<string, string | undefined>>): Promise<ProgramCheck> {
  const command = env['JAVA_HOME'] ? join(env['JAVA_HOME'], 'bin', 'java') : 'java'
  const version = /version "([^"]+)"/.exec(await output(command, ['-version'], env))?.[1] ?? null
  return { program: 'java', command, version, wanted: `Java ${MINIMUM_JAVA} or newer`, ok: version !== null && javaMajor(version) >= MINIMUM_JAVA }
}

/** Maven fetches Neo4j's jars once; later starts do not need it. */
export async function checkMaven(env: Readonly<Record<string, string | undefined>>): Promise<ProgramCheck> {
  const command = 'mvn'
  const version = /Apache Maven (\S+)/.exec(await output(command, ['-B', '-v'], env))?.[1] ?? null
  return { program: 'maven', command, version, wanted: 'Maven 3', ok: version !== null }
}

/** `17.0.15` → 17, `1.8.0_392` → 8. */
export function javaMajor(version: string): number {
  const [first, second] = version.split(/[._+-]/).map(Number)
  return (first === 1 ? second : first) ?? 0
}

/** One sentence for every way out, the same that `kongbao doctor` prints. */
export const WAYS_OUT = [
  'Install Java and Maven (Debian and Ubuntu: `apt-get install openjdk-17-jre-headless maven`; macOS: `brew install openjdk maven`) and start again.',
  'Or set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD to use a Neo4j 5 that already runs.',
  'Or run `docker compose up`, which starts Kongbao with Neo4j’s own image.',
] as const

export function missingProgram(check: ProgramCheck): AppError {
  const found = check.version ? `but ${check.command} is version ${check.version}` : `but \`${check.command}\` does not run`
  return new AppError('MISSING_PROGRAM', `Neo4j needs ${check.wanted}, ${found}. ${WAYS_OUT.join(' ')}`, { program: check.program, wanted: check.wanted })
}

async function output(command: string, args: string[], env: Readonly<Record<string, string | undefined>>): Promise<string> {
  try {
    const { stdout, stderr } = await run(command, args, { env: { ...env }, timeout: 30_000 })
    return `${stdout}\n${stderr}`
  } catch {
    return ''
  }
}
