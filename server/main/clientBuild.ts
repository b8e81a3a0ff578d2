import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError } from '../errors.ts'
import type { Task } from '../task.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const CLIENT_DIR = join(ROOT, 'dist', 'client')
const SOURCES = ['client', 'server/contract', 'package.json', 'package-lock.json'].map((path) => join(ROOT, path))

/** Builds the client unless it is newer than all it is made from. Returns whether it had to. */
export async function buildClient(task: Task): Promise<boolean> {
  const built = await stat(join(CLIENT_DIR, 'index.html')).catch(() => null)
  if (built && built.mtimeMs >= (await newest(SOURCES))) return false
  task.report({ step: 'start.client' })
  const draft = `${CLIENT_DIR}.${process.pid}`
  try {
    await runVite(draft, task.signal)
    // Swapped as a whole, so that a build that was cut short is never served.
    await rm(CLIENT_DIR, { recursive: true, force: true })
    await rename(draft, CLIENT_DIR)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return true
}

/** The latest time of change below some paths. Folders count as well: theirs change when a file in them is removed. */
export async function newest(paths: readonly string[]): Promise<number> {
  let latest = 0
  for (const path of paths) {
    const found = await stat(path).catch(() => null)
    if (!found) continue
    const inside = found.isDirectory() ? (await readdir(path)).map((name) => join(path, name)) : []
    latest = Math.max(latest, found.mtimeMs, await newest(inside))
  }
  return latest
}

async function runVite(outDir: string, signal: AbortSignal): Promise<void> {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  const config = join(ROOT, 'client', 'vite.config.ts')
  if (!existsSync(config)) throw new AppError('NOT_FOUND', `${config} is missing: the client cannot be built.`)
  const args = [vite, 'build', '--config', config, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn']
  const output: string[] = []
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, signal, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => output.push(text))
    child.on('error', reject).on('close', resolve)
  }).catch((error: unknown) => {
    throw signal.aborted ? new AppError('CANCELLED', 'Cancelled.') : error
  })
  if (signal.aborted) throw new AppError('CANCELLED', 'Cancelled.')
  if (code !== 0) throw new AppError('INTERNAL', `The client could not be built: ${firstLines(output.join(''))}`)
}

/** Where Vite says what is wrong; its stack follows. */
function firstLines(output: string): string {
  const lines = output.split('\n').map((line) => line.trim())
  return lines
    .filter((line) => line !== '')
    .slice(0, 4)
    .join(' ')
}
