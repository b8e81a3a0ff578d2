import { useCallback, useState } from 'react'
import type { GraphNode } from '../../../../server/contract/common.ts'
import { findPaths } from '../../../../server/contract/graph.ts'
import { call, type ReplyOf } from '../../../api.ts'
import { layPath } from '../../../canvas/scene/layPath.ts'
import type { Scene } from '../../../canvas/scene/Scene.ts'

export interface PathQuestion {
  readonly from: GraphNode
  readonly to: GraphNode
  readonly kind: 'any' | 'money'
  readonly maxHops: number
  readonly avoidHubs: boolean
  /** Relation types that no path takes. */
  readonly excludeTypes: readonly string[]
  /** Ids of nodes that no path passes. */
  readonly avoid: readonly string[]
}

export interface PathAnswer {
  readonly question: PathQuestion
  readonly reply: ReplyOf<typeof findPaths>
  /** Which of the paths lies on the canvas. */
  readonly shown: number
}

const FIRST_HOPS = 6
const PATHS = 5

interface Options {
  readonly caseId: string
  readonly scene: Scene
  readonly select: (ids: ReadonlySet<string>) => void
  readonly guarded: (work: (signal: AbortSignal) => Promise<void>) => Promise<void>
}

/** The paths between two nodes that were asked for last, and the one of them that is laid out on the canvas. */
export function usePaths({ caseId, scene, select, guarded }: Options) {
  const [answer, setAnswer] = useState<PathAnswer | null>(null)

  const lay = useCallback(
    ({ question, reply }: PathAnswer, shown: number) => {
      setAnswer({ question, reply, shown })
      const path = reply.paths[shown]
      if (!path) return
      scene.do(layPath(scene, reply, path))
      select(new Set(path.nodes))
    },
    [scene, select],
  )

  const ask = useCallback(
    (question: PathQuestion) =>
      guarded(async (signal) => {
        const { from, to, kind, maxHops, avoidHubs, excludeTypes, avoid } = question
        const ends = { from: { label: from.label, key: from.key }, to: { label: to.label, key: to.key } }
        const body = { ...ends, kind, k: PATHS, maxHops, avoidHubs, excludeTypes: [...excludeTypes], avoid: [...avoid] }
        const reply = await call(findPaths, { params: { caseId }, body }, signal)
        lay({ question, reply, shown: 0 }, 0)
      }),
    [caseId, guarded, lay],
  )

  const find = useCallback(
    (from: GraphNode, to: GraphNode, kind: PathQuestion['kind'] = 'any') =>
      ask({ from, to, kind, maxHops: FIRST_HOPS, avoidHubs: false, excludeTypes: [], avoid: [] }),
    [ask],
  )
  const show = useCallback((shown: number) => answer && lay(answer, shown), [answer, lay])
  const close = useCallback(() => setAnswer(null), [])
  return { answer, ask, find, show, close }
}

export type Paths = ReturnType<typeof usePaths>
