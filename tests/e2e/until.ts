import { setTimeout as sleep } from 'node:timers/promises'

/** Waits for a condition; false when it did not come about in time. */
export async function comesAbout(condition: () => Promise<boolean>, milliseconds = 60_000): Promise<boolean> {
  const end = performance.now() + milliseconds
  while (!(await condition())) {
    if (performance.now() > end) return false
    await sleep(100)
  }
  return true
}
