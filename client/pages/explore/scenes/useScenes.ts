import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import {
  changeScene,
  deleteScene,
  duplicateScene,
  type Scene as SavedScene,
  saveScene,
  type ScenePicture,
  undoScene,
} from '../../../../server/contract/scenes.ts'
import { call } from '../../../api.ts'
import { offerUndo } from '../../../panels/offerUndo.tsx'

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
      mutationFn: async (body: { name: string; note: string; picture: ScenePicture }) => call(saveScene, { params: { caseId }, body }),
      onSuccess: refresh,
    }),
    change: useMutation({
      mutationFn: async ({ sceneId, ...body }: { sceneId: string; name?: string; note?: string; picture?: ScenePicture; version: number }) =>
        call(changeScene, { params: { caseId, sceneId }, body }),
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
