// `npm run row 3`: the browser test of one row of the workbench, on a sample that earlier runs prepared; `--fresh` prepares it anew.
// `npm run row pages` runs a module of tests/e2e by its name. What follows goes to Vitest: `npm run row 3 -- -t hub`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const prepared = join(root, '.cache', 'tests')
const [row, ...rest] = process.argv.slice(2).filter((word) => word !== '--fresh')
if (row === undefined) {
  console.error('Say which row: npm run row 3')
  process.exit(2)
}
if (process.argv.includes('--fresh')) {
  const old = `${prepared}.${process.pid}`
  mkdirSync(prepared, { recursive: true })
  renameSync(prepared, old)
  rmSync(old, { recursive: true, force: true })
}
mkdirSync(prepared, { recursive: true })
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const { status } = spawnSync(process.execPath, [vitest, 'run', '--config', 'tests/vitest.config.ts', ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ROW: row, KONGBAO_PREPARED: prepared },
})
process.exit(status ?? 1)
