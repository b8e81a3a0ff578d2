import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Only builds in test mode tell a browser where the nodes of a canvas are. */
export async function buildTestClient(outDir: string): Promise<void> {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = [vite, 'build', '--mode', 'test', '--config', join(ROOT, 'client', 'vite.config.ts'), '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn']
  // Vitest sets NODE_ENV, which would make this a build for development.
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`The client could not be built in test mode: Vite ended with ${String(code)}.`)
}
