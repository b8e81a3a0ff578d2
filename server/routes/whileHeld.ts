import type { Case } from '../casework/case.ts'
import type { Workspace } from '../casework/workspace.ts'

/** What `read` yields, with the case held open until the last of it. An unknown case fails at once. */
export async function whileHeld<T>(workspace: Workspace, caseId: string, read: (kase: Case) => AsyncIterable<T>): Promise<AsyncIterable<T>> {
  await workspace.info(caseId)
  return (async function* () {
    const { kase, release } = await workspace.hold(caseId)
    try {
      yield* read(kase)
    } finally {
      release()
    }
  })()
}
