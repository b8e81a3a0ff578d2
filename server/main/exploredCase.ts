import type { Workspace } from '../casework/workspace.ts'
import type { GraphPort, Readiness } from '../routes/services.ts'

/** The case whose graph was opened at the start or built since, and what exploring waits for: the answer of `/api/ready`. */
export class ExploredCase implements Readiness {
  caseId: string | null = null
  /** What the start is busy with, or why it gave up; null when it is through. */
  waitsFor: string | null = 'Kongbao is starting.'
  private readonly workspace: Workspace
  private readonly graph: GraphPort

  constructor(workspace: Workspace, graph: GraphPort) {
    this.workspace = workspace
    this.graph = graph
  }

  opened(caseId: string): void {
    this.caseId = caseId
    this.waitsFor = null
  }

  async now(): Promise<{ caseId: string | null; reason: string | null }> {
    const { caseId } = this
    if (caseId === null) return { caseId, reason: this.waitsFor ?? 'There is no case yet.' }
    const { state, message } = await this.workspace.use(caseId, async (kase) => this.graph.status(kase))
    if (state === 'ready' || state === 'stale') return { caseId, reason: null }
    return { caseId, reason: message ?? this.waitsFor ?? `The graph is not ready: ${state}.` }
  }
}
