import { maskIf } from '../casework/masking/masks.ts'
import { checkNodes } from '../casework/scenes/checkNodes.ts'
import { getDraft as draftOf, saveDraft as keepDraft } from '../casework/scenes/drafts.ts'
import {
  changeScene as change,
  deleteScene as remove,
  duplicateScene as duplicate,
  getScene as sceneOf,
  listScenes as list,
  saveScene as save,
  undoScene as undo,
} from '../casework/scenes/scenes.ts'
import { changeScene, checkScene, deleteScene, duplicateScene, getDraft, getScene, listScenes, saveDraft, saveScene, undoScene } from '../contract/scenes.ts'
import { json, type Operation } from './operation.ts'
import type { Services } from './services.ts'

export function sceneOperations({ workspace, graph }: Services): Operation[] {
  return [
    json(listScenes, async ({ params: { caseId }, query }) => workspace.use(caseId, async (kase) => ({ scenes: await list(kase, query.deleted === 'only') }))),
    json(saveScene, async ({ params: { caseId }, body }) => workspace.use(caseId, async (kase) => save(kase, body, new Date()))),
    json(checkScene, async ({ params: { caseId }, body: { nodes } }) => workspace.use(caseId, async (kase) => checkNodes(kase, graph, nodes))),
    json(getScene, async ({ params: { caseId, sceneId } }) => workspace.use(caseId, async (kase) => sceneOf(kase, sceneId))),
    json(changeScene, async ({ params: { caseId, sceneId }, body, masked }) =>
      workspace.use(caseId, async (kase) => change(kase, sceneId, body, new Date(), await maskIf(masked, kase))),
    ),
    json(duplicateScene, async ({ params: { caseId, sceneId }, body: { name } }) =>
      workspace.use(caseId, async (kase) => duplicate(kase, sceneId, name, new Date())),
    ),
    json(deleteScene, async ({ params: { caseId, sceneId } }) => workspace.use(caseId, async (kase) => remove(kase, sceneId, new Date()))),
    json(undoScene, async ({ params: { caseId, sceneId } }) => workspace.use(caseId, async (kase) => undo(kase, sceneId, new Date()))),
    json(getDraft, async ({ params: { caseId } }) => workspace.use(caseId, async (kase) => ({ draft: await draftOf(kase) }))),
    json(saveDraft, async ({ params: { caseId }, body }) => workspace.use(caseId, async (kase) => keepDraft(kase, body, new Date()))),
  ]
}
