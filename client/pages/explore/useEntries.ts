import { type RefObject, useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { label as labelSchema } from '../../../server/contract/common.ts'
import { getNode } from '../../../server/contract/graph.ts'
import { ApiError } from '../../ApiError.ts'
import { call } from '../../api.ts'
import { onHandOver, takeHandedOver } from '../../canvas/handOver.ts'
import type { CanvasView } from '../../canvas/render/CanvasView.ts'
import type { Scene } from '../../canvas/scene/Scene.ts'
import type { Explore } from './useExplore.ts'

interface Options {
  readonly caseId: string
  readonly scene: Scene
  readonly explore: Explore
  readonly select: (ids: ReadonlySet<string>) => void
  readonly online: boolean
  readonly view: RefObject<CanvasView | null>
}

/** What comes onto the canvas from elsewhere: `?focus=Label/key` a node, `?ring=id` a ring, and what another page handed over. Each once. */
export function useEntries({ caseId, scene, explore, select, online, view }: Options): void {
  const [params] = useSearchParams()
  const focus = params.get('focus')
  const ring = params.get('ring')
  const done = useRef(new Set<string>())
  const { guarded, place, openRing } = explore

  useEffect(() => {
    const take = async () => {
      const handed = takeHandedOver(caseId)
      for (const subgraph of handed) await place(subgraph, subgraph.nodes.length > 1)
      const nodes = handed.flatMap((subgraph) => subgraph.nodes.map((node) => node.id))
      if (nodes.length > 0) view.current?.showNodes(nodes)
    }
    void take()
    return onHandOver(() => void take())
  }, [caseId, place, view])

  useEffect(() => {
    if (ring === null || !online || done.current.has(`ring ${ring}`)) return
    done.current.add(`ring ${ring}`)
    void openRing(ring).then(() => view.current?.fit(false))
  }, [ring, online, openRing, view])

  useEffect(() => {
    if (focus === null || done.current.has(`focus ${focus}`)) return
    if (scene.graph.hasNode(focus)) {
      done.current.add(`focus ${focus}`)
      select(new Set([focus]))
      view.current?.showNodes([focus, ...scene.graph.neighbors(focus)])
      return
    }
    const slash = focus.indexOf('/')
    const label = labelSchema.safeParse(focus.slice(0, slash)).data
    if (!online) return
    done.current.add(`focus ${focus}`)
    void guarded(async () => {
      if (!label) throw new ApiError('BAD_LINK', focus)
      const { node } = await call(getNode, { params: { caseId, label, key: focus.slice(slash + 1) } })
      await place({ nodes: [node], relations: [] }, false)
      view.current?.fit(false)
    })
  }, [focus, online, scene, caseId, select, guarded, place, view])
}
