import type { ExportRequest, ExportResult } from '../../contract/exports.ts'
import { AppError, throwIfCancelled } from '../../errors.ts'
import type { Task } from '../../task.ts'
import type { Case } from '../case.ts'
import type { User } from '../currentUser.ts'
import type { Plan, PlanContext, GraphReader } from './exporter.ts'
import { exportFreeze } from './exportFreeze.ts'
import { exportCanvas } from './exportCanvas.ts'
import { exportMatch } from './exportMatch.ts'
import { exportQuery } from './exportQuery.ts'
import { exportRings } from './exportRings.ts'
import { exportStores } from './exportStores.ts'
import { exportSupply } from './exportSupply.ts'
import { keepExport } from './keepExport.ts'
import { manifestHead } from './manifestOf.ts'

export interface ExportBy {
  readonly graph: GraphReader
  readonly user: User
  readonly now: Date
}

/**
 * Writes an export and its manifest into the case's `exports` folder and notes it in the audit log. All or nothing: when it is cancelled,
 * the disk is full, or the rows written are not those promised, no file is left. Throws NOT_FOUND while there is no run to export.
 */
export async function exportTo(kase: Case, request: ExportRequest, { graph, user, now }: ExportBy, task: Task): Promise<ExportResult> {
  return planned(request, { kase, graph, task }, async (plan) => writePlan(kase, request, plan, user.name, now, task))
}

async function planned<T>(request: ExportRequest, context: PlanContext, use: (plan: Plan) => Promise<T>): Promise<T> {
  if (request.what === 'rings') return exportRings(request, context, use)
  if (request.what === 'stores') return exportStores(request, context, use)
  if (request.what === 'supply') return exportSupply(request, context, use)
  if (request.what === 'selection' || request.what === 'view') return exportCanvas(request, context, use)
  if (request.what === 'freeze') return exportFreeze(request, context, use)
  return request.what === 'match' ? exportMatch(request, context, use) : exportQuery(request, context, use)
}

async function writePlan(kase: Case, request: ExportRequest, plan: Plan, user: string, now: Date, task: Task): Promise<ExportResult> {
  task.report({ step: 'export.write', done: 0, total: plan.promised, unit: 'rows' })
  const head = await manifestHead(kase, request, plan.provenance, user, now)
  return keepExport(kase, plan.stem, head, { user, now }, async (out) => {
    const rows = await plan.write(out, head)
    if (rows !== plan.promised) {
      throw new AppError('CONFLICT', `The export promised ${plan.promised} rows and wrote ${rows}: the case changed meanwhile. Export again.`, {
        promised: plan.promised,
        rows,
      })
    }
    throwIfCancelled(task.signal)
    return rows
  })
}
