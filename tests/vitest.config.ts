import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Rooms that need nothing prepared: they run while the sample is made. */
const FIRST = ['casework', 'exports', 'intake', 'money'].map((room) => `/tests/${room}/`)
/** What takes long though its file is short: the browser's stories, then what starts servers and a Neo4j. */
const LONG = ['/tests/e2e/', '/tests/cli/start', '/tests/api/contract', '/tests/graph/', '/tests/cli/']

function place({ moduleId }: TestSpecification): number {
  if (FIRST.some((part) => moduleId.includes(part))) return -1
  const at = LONG.findIndex((part) => moduleId.includes(part))
  return at === -1 ? LONG.length : at
}

/** What runs beside the preparation, then the longest, so that none is left to run alone at the end. */
class InTurn extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- Vitest's sequencers are made so.
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

/** Rooms whose tests start nothing and leave no state behind (`tests/mask` leaves the page for good): they share a worker, which saves loading everything for each file. */
const PURE = ['analysis', 'canvas', 'client', 'docs', 'domain'].map((room) => `tests/${room}/**/*.test.{ts,tsx}`)

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    testTimeout: 120_000,
    hookTimeout: 600_000,
    // Servers of tests live for seconds: compiling them for the long run costs a fifth of their time and brings nothing.
    env: { JDK_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1' },
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: InTurn },
    projects: process.env.ROW
      ? [{ extends: true, test: { name: 'row', include: ['tests/e2e/oneRow.ts'], globalSetup: ['tests/prepared/globalSetup.ts'] } }]
      : [
          {
            extends: true,
            test: { name: 'all', include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'], exclude: PURE, globalSetup: ['tests/prepared/globalSetup.ts'] },
          },
          { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
        ],
  },
})
