import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { changeQuery, deleteQuery, importQueries, type QueryDraft, saveQuery, type ON_CONFLICT } from '../../../server/contract/ownQueries.ts'
import type { SavedQuery } from '../../../server/contract/queries.ts'
import { call } from '../../api.ts'
import { useUserName } from '../../userName.ts'

/** Writes queries of one's own; the lists are asked for anew after each, and when another person sits down. */
export function useOwnQueries(caseId: string) {
  const queries = useQueryClient()
  const user = useUserName()
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['listCaseQueries'] })
  const asked = useRef(user)
  useEffect(() => {
    if (asked.current === user) return
    asked.current = user
    void queries.invalidateQueries({ queryKey: ['listCaseQueries'] })
  }, [queries, user])
  return {
    save: useMutation({ mutationFn: (draft: QueryDraft) => call(saveQuery, { params: { caseId }, body: draft }), onSuccess }),
    change: useMutation({
      mutationFn: ({ query, draft }: { query: SavedQuery; draft: QueryDraft }) =>
        call(changeQuery, { params: { caseId, queryId: query.queryId }, body: { ...draft, seen: query.own?.version ?? 0 } }),
      onSuccess,
    }),
    remove: useMutation({ mutationFn: (query: SavedQuery) => call(deleteQuery, { params: { caseId, queryId: query.queryId } }), onSuccess }),
    take: useMutation({
      mutationFn: ({ file, onConflict }: { file: string; onConflict: (typeof ON_CONFLICT)[number] }) =>
        call(importQueries, { params: { caseId }, body: { file, onConflict } }),
      onSuccess,
    }),
  }
}

/** A saved query as it would be written again. */
export function draftOf({ title, description, cypher, parameters, tags, own }: SavedQuery): QueryDraft {
  return { title: title.zh, description: description.zh, cypher, parameters, tags, shared: own?.shared ?? false }
}
