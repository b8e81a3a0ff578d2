import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { approveFreezes, editFreeze, proposeFreezes, removeFreezes, returnFreezes, sendFreezes, undoFreezes } from '../../../server/contract/freeze.ts'
import { call } from '../../api.ts'
import { offerUndo, withdrawUndo } from '../../panels/offerUndo.tsx'

/** What can be done with items of the freeze list; what may be taken back is offered back. */
export function useFreezeSteps(caseId: string) {
  const { t } = useTranslation('freeze')
  const queries = useQueryClient()
  const params = { caseId }
  const refresh = async () => {
    withdrawUndo()
    await Promise.all(['listFreezes', 'freezeHistory', 'noteMarks', 'getPathStep'].map(async (id) => queries.invalidateQueries({ queryKey: [id] })))
  }
  const undo = useMutation({
    mutationFn: async (freezeIds: readonly string[]) => call(undoFreezes, { params, body: { freezeIds: [...freezeIds] } }),
    onSettled: refresh,
  })
  const done = async (text: string, freezeIds: readonly string[]) => {
    await refresh()
    if (freezeIds.length > 0) offerUndo(text, { label: t('undo'), run: async () => undo.mutateAsync(freezeIds) })
  }
  return {
    undo,
    propose: useMutation({
      mutationFn: async (body: z.input<typeof proposeFreezes.body>) => call(proposeFreezes, { params, body }),
      onSuccess: ({ added, already }) =>
        done([t('proposed', { count: added.length }), ...(already.length > 0 ? [t('already', { count: already.length })] : [])].join(' · '), added),
    }),
    edit: useMutation({
      mutationFn: async ({ freezeId, ...body }: z.input<typeof editFreeze.body> & { freezeId: string }) =>
        call(editFreeze, { params: { caseId, freezeId }, body }),
      onSuccess: (_, { freezeId }) => done(t('edited'), [freezeId]),
    }),
    approve: useMutation({
      mutationFn: async (body: z.input<typeof approveFreezes.body>) => call(approveFreezes, { params, body }),
      onSuccess: (_, { freezeIds }) => done(t('approved', { count: freezeIds.length }), freezeIds),
    }),
    send: useMutation({ mutationFn: async (body: z.input<typeof sendFreezes.body>) => call(sendFreezes, { params, body }), onSuccess: refresh }),
    answer: useMutation({
      mutationFn: async (body: z.input<typeof returnFreezes.body>) => call(returnFreezes, { params, body }),
      onSuccess: (_, { freezeIds }) => done(t('returned', { count: freezeIds.length }), freezeIds),
    }),
    remove: useMutation({
      mutationFn: async (body: z.input<typeof removeFreezes.body>) => call(removeFreezes, { params, body }),
      onSuccess: (_, { freezeIds }) => done(t('removed', { count: freezeIds.length }), freezeIds),
    }),
  }
}
