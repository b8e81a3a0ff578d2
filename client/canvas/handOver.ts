import type { Subgraph } from '../../server/contract/common.ts'

const waiting = new Map<string, Subgraph[]>()
const listeners = new Set<() => void>()

/** Leaves a subgraph for the explore canvas of a case, which adds it when it opens, or at once when it is open. */
export function handOver(caseId: string, subgraph: Subgraph): void {
  waiting.set(caseId, [...(waiting.get(caseId) ?? []), subgraph])
  for (const listener of listeners) listener()
}

/** What was left for a case's canvas, oldest first; each is handed out once. */
export function takeHandedOver(caseId: string): Subgraph[] {
  const taken = waiting.get(caseId) ?? []
  waiting.delete(caseId)
  return taken
}

/** Calls `listener` whenever something is left, until the function that it returns is called. */
export function onHandOver(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
