// `npm test`: types, lint and every test, then one closing line that counts them.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'kongbao-test-'))
const report = join(scratch, 'vitest.json')
const prepared = join(scratch, 'prepared')
const started = performance.now()

/** Runs a program of node_modules and says whether it went well. */
async function run(title, program, ...args) {
  const before = performance.now()
  const child = spawn(process.execPath, [join(root, 'node_modules', ...program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, KONGBAO_PREPARED: prepared },
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  console.log(`== ${title}: ${code === 0 ? 'good' : 'failed'} (${((performance.now() - before) / 1000).toFixed(0)} s)\n`)
  return code === 0
}

const types = async () => [await run('Types', ['typescript', 'bin', 'tsc'], '--noEmit'), await run('Lint', ['oxlint', 'bin', 'oxlint'])]
// What many tests need is made meanwhile: they wait for it, and make it themselves where that failed, and say what is wrong.
const [checks] = await Promise.all([
  types(),
  run('Sample case for the tests', ['tsx', 'dist', 'cli.mjs'], 'tests/prepared/main.ts', prepared),
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
  ),
])

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
// Where the time goes, the longest first.
for (const { name, startTime, endTime } of counts.testResults.toSorted((a, b) => b.endTime - b.startTime - (a.endTime - a.startTime)).slice(0, 12)) {
  console.log(`${((endTime - startTime) / 1000).toFixed(0).padStart(5)} s  ${name.slice(root.length)}`)
}
console.log(`\nTook ${((performance.now() - started) / 1000).toFixed(0)} s`)
console.log(skipped > 0 ? `${passed} passed, ${failed} failed, ${skipped} skipped` : `${passed} passed, ${failed} failed`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
