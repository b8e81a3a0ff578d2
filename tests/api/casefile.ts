import type { Asked } from './sampleServer.ts'
import { note } from '../../server/contract/notes.ts'
import { pathStep } from '../../server/contract/path.ts'
import { scene } from '../../server/contract/scenes.ts'
import { z } from 'zod'

const picture = { version: 1, dataVersion: 1, nodes: [], relations: [] }

/** A body for every operation of scenes, notes, the freeze list and the path that takes one. */
export const CASEFILE_BODIES: Readonly<Record<string, unknown>> = {
  writeNotes: { targets: [{ target: 'Store/k', name: 'k' }], tag: 'to_check' },
  editNote: { tag: 'cleared', text: '', version: 1 },
  deleteNotes: { noteIds: ['n'] },
  undoNotes: { noteIds: ['n'] },
  saveScene: { name: 's', picture },
  changeScene: { name: 't', version: 1 },
  duplicateScene: { name: 'u' },
  saveDraft: { picture },
  checkScene: { nodes: ['Store/k'] },
  proposeFreezes: { targets: [{ label: 'Store', key: 'k' }], reason: 'r' },
  editFreeze: { priority: 'high', reason: 'r', amountFen: null, version: 1 },
  approveFreezes: { freezeIds: ['f'], approver: 'second' },
  sendFreezes: { freezeIds: ['f'], sentTo: 'bank' },
  returnFreezes: { freezeIds: ['f'], outcome: 'frozen' },
  removeFreezes: { freezeIds: ['f'], reason: 'r' },
  undoFreezes: { freezeIds: ['f'] },
  runPathStep: { input: ['1'] },
  savePathStep: { note: '', state: 'done', version: 0 },
}

/** Values of their paths. */
export const CASEFILE_PARAMS = { noteId: 'n', sceneId: 's', freezeId: 'f', stepId: 'complaint' } as const

type Call = (id: string, asked?: Asked) => Promise<unknown>

/** Calls each of these operations once on a store of a case. */
export async function callCasefile(call: Call, params: { caseId: string }, store: string): Promise<void> {
  const target = `Store/${store}`
  const { notes } = z.object({ notes: z.array(note) }).parse(await call('writeNotes', { params, body: { targets: [{ target, name: store }], tag: 'suspect' } }))
  const noteId = notes[0]?.noteId ?? ''
  await call('editNote', { params: { ...params, noteId }, body: { tag: 'to_check', text: 'look', version: 1 } })
  await call('deleteNotes', { params, body: { noteIds: [noteId] } })
  await call('undoNotes', { params, body: { noteIds: [noteId] } })
  for (const id of ['listNotes', 'noteMarks', 'listScenes']) await call(id, { params })
  await call('noteHistory', { params: { ...params, noteId } })

  const { sceneId, version } = scene.parse(await call('saveScene', { params, body: { name: 's', picture } }))
  const ofScene = { ...params, sceneId }
  await call('changeScene', { params: ofScene, body: { name: 't', version } })
  await call('getScene', { params: ofScene })
  await call('duplicateScene', { params: ofScene, body: { name: 'u' } })
  await call('deleteScene', { params: ofScene })
  await call('undoScene', { params: ofScene })
  await call('saveDraft', { params, body: { picture } })
  await call('getDraft', { params })
  await call('checkScene', { params, body: { nodes: [target, 'Store/nowhere'] } })

  await call('proposeFreezes', { params, body: { targets: [{ label: 'Store', key: store }], reason: 'r' } })
  const ofFreeze = { ...params, freezeId: target }
  await call('editFreeze', { params: ofFreeze, body: { priority: 'high', reason: 'more', amountFen: null, version: 1 } })
  await call('undoFreezes', { params, body: { freezeIds: [target] } })
  await call('removeFreezes', { params, body: { freezeIds: [target], reason: 'r' } })
  await call('undoFreezes', { params, body: { freezeIds: [target] } })
  await call('approveFreezes', { params, body: { freezeIds: [target], approver: 'a second person' } })
  await call('sendFreezes', { params, body: { freezeIds: [target], sentTo: 'platform' } })
  await call('returnFreezes', { params, body: { freezeIds: [target], outcome: 'frozen', until: '2030-01-01' } })
  await call('freezeHistory', { params: ofFreeze })
  await call('proposeFreezes', { params, body: { targets: [{ label: 'Store', key: store }], reason: 'again' } })
  await call('listFreezes', { params })

  const ofStep = { ...params, stepId: 'rings' }
  await call('runPathStep', { params: ofStep, body: { input: [store] } })
  const { version: now } = pathStep.parse(await call('getPathStep', { params: ofStep }))
  await call('savePathStep', { params: ofStep, body: { note: 'n', state: 'done', version: now } })
  await call('undoPathStep', { params: ofStep })
  await call('getPath', { params })
}
