import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const isStory = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/e2e/')

/** The browser's stories are short files that take longest: they begin, so that none is left to run alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- Vitest's sequencers are made so.
    const bySize = await super.sort(files)
    return [...bySize.filter(isStory), ...bySize.filter((file) => !isStory(file))]
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
