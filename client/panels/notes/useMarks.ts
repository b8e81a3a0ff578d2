import { useMemo } from 'react'
import type { z } from 'zod'
import { noteMarks } from '../../../server/contract/notes.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import { useApi } from '../../useApi.ts'

export type NodeMark = z.infer<typeof noteMarks.reply>['marks'][number]

/** Looked at now and then: others write too. */
const EVERY = 30_000

/** Tags, notes and how freezing stands, by target. */
export function useMarks(): (target: string) => NodeMark | null {
  const caseId = useCaseId()
  const { data } = useApi(noteMarks, { params: { caseId } }, { enabled: caseId !== '', every: EVERY })
  return useMemo(() => {
    const marks = new Map(data?.marks.map((mark) => [mark.target, mark]))
    return (target) => marks.get(target) ?? null
  }, [data])
}
