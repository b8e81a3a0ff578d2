import type { Subgraph } from '../../server/contract/common.ts'

const waiting = new Map<string, Subgraph[]>()

/** Leaves a subgraph for the explore canvas of a case, which adds it when it opens. */
export function handOver(caseId: string, subgraph: Subgraph): void {
  waiting.set(caseId, [...(waiting.get(caseId) ?? []), subgraph])
}

/** What was left for a case's canvas, oldest first; each is handed out once. */
export function takeHandedOver(caseId: string): Subgraph[] {
  const taken = waiting.get(caseId) ?? []
  waiting.delete(caseId)
  return taken
}
