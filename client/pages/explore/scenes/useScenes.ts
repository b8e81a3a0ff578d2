import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { changeScene, deleteScene, duplicateScene, type Scene as SavedScene, saveScene, undoScene } from '../../../../server/contract/scenes.ts'
import { call, callWithJson } from '../../../api.ts'
import { offerUndo } from '../../../panels/offerUndo.tsx'

/** Writes what the canvas shows as JSON. */
export type Written = () => Promise<Blob>

/** What can be done with the saved scenes of a case; changes are offered back. */
export function useScenes(caseId: string) {
  const { t } = useTranslation('scenes')
  const queries = useQueryClient()
  const refresh = async () => queries.invalidateQueries({ queryKey: ['listScenes'] })
  const undo = async (sceneId: string) => {
    await call(undoScene, { params: { caseId, sceneId } })
    await refresh()
  }
  const done = async (text: string, { sceneId }: SavedScene) => {
    await refresh()
    offerUndo(text, { label: t('undo'), run: async () => undo(sceneId) })
  }
  return {
    undo,
    save: useMutation({
      mutationFn: async ({ picture, ...said }: { name: string; note: string; picture: Written }) =>
        callWithJson(saveScene, { params: { caseId } }, await withPicture(said, picture)),
      onSuccess: refresh,
    }),
    change: useMutation({
      mutationFn: async ({ sceneId, picture, ...said }: { sceneId: string; name?: string; note?: string; picture?: Written; version: number }) =>
        callWithJson(changeScene, { params: { caseId, sceneId } }, await withPicture(said, picture)),
      onSuccess: (scene) => done(t('changed', { name: scene.name }), scene),
    }),
    duplicate: useMutation({
      mutationFn: async ({ sceneId, name }: { sceneId: string; name: string }) => call(duplicateScene, { params: { caseId, sceneId }, body: { name } }),
      onSuccess: refresh,
    }),
    remove: useMutation({
      mutationFn: async (sceneId: string) => call(deleteScene, { params: { caseId, sceneId } }),
      onSuccess: (scene) => done(t('deleted', { name: scene.name }), scene),
    }),
  }
}

async function withPicture(said: object, picture?: Written): Promise<Blob> {
  const json = JSON.stringify(said)
  return new Blob(picture ? [json.slice(0, -1), ',"picture":', await picture(), '}'] : [json])
}
