import { maskIf } from '../casework/masking/masks.ts'
import { getPath as pathOf, getPathStep as stepOf, runPathStep as run, savePathStep as save, undoPathStep as undo } from '../casework/path/path.ts'
import { getPath, getPathStep, runPathStep, savePathStep, undoPathStep } from '../contract/path.ts'
import { json, type Operation } from './operation.ts'
import type { Services } from './services.ts'

export function pathOperations({ workspace }: Services): Operation[] {
  return [
    json(getPath, async ({ params: { caseId } }) => workspace.use(caseId, async (kase) => pathOf(kase))),
    json(getPathStep, async ({ params: { caseId, stepId } }) => workspace.use(caseId, async (kase) => stepOf(kase, stepId))),
    json(runPathStep, async ({ params: { caseId, stepId }, body, signal }) =>
      workspace.useApart(caseId, async (kase) => run(kase, stepId, body.input, { signal, report: () => undefined }, new Date())),
    ),
    json(savePathStep, async ({ params: { caseId, stepId }, body, masked }) =>
      workspace.use(caseId, async (kase) => save(kase, stepId, body, new Date(), await maskIf(masked, kase))),
    ),
    json(undoPathStep, async ({ params: { caseId, stepId } }) => workspace.use(caseId, async (kase) => undo(kase, stepId, new Date()))),
  ]
}
