// `npm test`: types, lint and every test, then one closing line that counts them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'kongbao-test-'))
const report = join(scratch, 'vitest.json')
const started = performance.now()

/** Runs a program of node_modules and says whether it went well. */
function run(title, program, ...args) {
  console.log(`\n== ${title}`)
  const result = spawnSync(process.execPath, [join(root, 'node_modules', ...program), ...args], { cwd: root, stdio: 'inherit' })
  return result.status === 0
}

const checks = [run('Types', ['typescript', 'bin', 'tsc'], '--noEmit'), run('Lint', ['oxlint', 'bin', 'oxlint'])]
run(
  'Tests',
  ['vitest', 'vitest.mjs'],
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
)

let counts = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numTotalTestSuites: 0, testResults: [] }
try {
  counts = JSON.parse(readFileSync(report, 'utf8'))
} catch {
  console.error('The tests ended without a report.')
}
rmSync(scratch, { recursive: true, force: true })

// A file that could not even be collected has no tests, and still failed.
const brokenFiles = counts.testResults.filter((file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed')).length
const passed = counts.numPassedTests + checks.filter(Boolean).length
const failed = counts.numFailedTests + brokenFiles + checks.filter((good) => !good).length
const skipped = counts.numPendingTests ?? 0
console.log(`\nTook ${((performance.now() - started) / 1000).toFixed(0)} s`)
console.log(skipped > 0 ? `${passed} passed, ${failed} failed, ${skipped} skipped` : `${passed} passed, ${failed} failed`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
