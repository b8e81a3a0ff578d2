import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

export async function rememberServer(pidFile: string, pid: number): Promise<void> {
  await writeFile(pidFile, String(pid), { mode: 0o600 })
}

/** Ends a Neo4j of ours that an earlier process left on this home. A process that only has its number now is left alone. */
export async function endStaleServer(pidFile: string, home: string): Promise<boolean> {
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''))
  if (!Number.isInteger(pid) || pid <= 1) return false
  const ours = (await commandLine(pid)).includes(`--home-dir=${home}`)
  if (ours) await endProcess(pid)
  await rm(pidFile, { force: true })
  return ours
}

async function endProcess(pid: number): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGTERM', 20],
    ['SIGKILL', 5],
  ] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    for (let waited = 0; waited < seconds * 10; waited++) {
      if (!isAlive(pid)) return
      await sleep(100)
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function commandLine(pid: number): Promise<string> {
  const linux = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)
  if (linux !== null) return linux
  const printed = await run('ps', ['-p', String(pid), '-o', 'command=']).catch(() => null)
  return printed?.stdout ?? ''
}
