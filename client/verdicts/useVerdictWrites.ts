import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { stateVerdict, withdrawVerdict, type Verdict } from '../../server/contract/verdicts.ts'
import { call } from '../api.ts'
import { useCaseId } from '../shell/useCaseId.ts'

/** What shows where rings stand: asked for anew after every verdict. */
const TOUCHED: ReadonlySet<unknown> = new Set(['listVerdicts', 'ringVerdicts', 'listRings', 'overviewGraph', 'compareRings', 'runChanges'])

/** Stating a verdict and taking one back. */
export function useVerdictWrites(onDone: (verdict: Verdict) => void) {
  const caseId = useCaseId()
  const queries = useQueryClient()
  const onSuccess = async (verdict: Verdict) => {
    onDone(verdict)
    // A split or merge makes other rings of the same stores: nearly every page names rings.
    const all = verdict.kind === 'split' || verdict.kind === 'merge'
    await queries.invalidateQueries(all ? {} : { predicate: ({ queryKey }) => TOUCHED.has(queryKey[0]) })
  }
  const stating = useMutation({ mutationFn: (body: z.input<typeof stateVerdict.body>) => call(stateVerdict, { params: { caseId }, body }), onSuccess })
  const withdrawing = useMutation({
    mutationFn: ({ verdictId, reason }: { verdictId: number; reason: string }) => call(withdrawVerdict, { params: { caseId, verdictId }, body: { reason } }),
    onSuccess,
  })
  return { stating, withdrawing }
}
