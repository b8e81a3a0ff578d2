import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes long though its file is short: the browser's stories, then what starts servers and a Neo4j. */
const LONG = ['/tests/e2e/', '/tests/cli/start', '/tests/api/contract', '/tests/graph/', '/tests/cli/']
const place = ({ moduleId }: TestSpecification): number => LONG.findIndex((part) => moduleId.includes(part)) + 1 || LONG.length + 1

/** The longest files begin, so that none is left to run alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- Vitest's sequencers are made so.
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

export default defineConfig({
  test: {
    include: process.env.ROW ? ['tests/e2e/oneRow.ts'] : ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    root: new URL('..', import.meta.url).pathname,
    globalSetup: ['tests/prepared/globalSetup.ts'],
    testTimeout: 120_000,
    hookTimeout: 600_000,
    // Servers of tests live for seconds: compiling them for the long run costs a fifth of their time and brings nothing.
    env: { JDK_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1' },
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
})
