import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GraphNode, Subgraph } from '../../../server/contract/common.ts'
import type { Expansion } from '../../../server/contract/graph.ts'
import { expandNode, getNode, relationsAmong } from '../../../server/contract/graph.ts'
import { ringGraph } from '../../../server/contract/rings.ts'
import { call } from '../../api.ts'
import { nextTurn } from '../../canvas/inTurns.ts'
import { arrangeAway } from '../../canvas/layout/arrange.ts'
import { addSubgraph } from '../../canvas/scene/addSubgraph.ts'
import { collapseNode } from '../../canvas/scene/collapseNode.ts'
import { clearScene, removeNodes } from '../../canvas/scene/removeNodes.ts'
import type { Scene } from '../../canvas/scene/Scene.ts'
import { ROOT } from '../../canvas/scene/sceneState.ts'
import { useFormat } from '../../format/useFormat.ts'
import type { HubChoice } from './hub/HubDialog.tsx'
import { usePaths } from './paths/usePaths.ts'
import { useLargeQuestion } from './useLargeQuestion.ts'
import { useFailureText } from './useFailureText.ts'

export interface Notice {
  readonly text: string
  /** A next page of a hub. */
  readonly more?: { readonly node: GraphNode; readonly choice: HubChoice; readonly cursor: string; readonly shown: number }
}

export interface Hub {
  readonly node: GraphNode
  readonly expansion: Pick<Expansion, 'groups' | 'total'>
}

/** The server takes at most this many ids of the canvas. */
const MOST_KNOWN = 20_000
const MOST_PLACED = 5000
const MOST_AROUND = 500

/** What a person can do on the explore canvas; every outcome, also a failure, ends in a notice. */
export function useExplore(caseId: string, scene: Scene, select: (ids: ReadonlySet<string>) => void) {
  const { t } = useTranslation(['canvas', 'lens'])
  const { count } = useFormat()
  const [notice, setNotice] = useState<Notice | null>(null)
  const [hub, setHub] = useState<Hub | null>(null)
  const [busy, setBusy] = useState(0)
  const failureText = useFailureText()
  const told = useRef(failureText)
  const stopped = useRef('')
  useEffect(() => {
    told.current = failureText
    stopped.current = t('lens:stopped')
  })

  const working = useRef(new Set<AbortController>())
  const guarded = useCallback(
    async (work: (signal: AbortSignal) => Promise<void>) => {
      const controller = new AbortController()
      working.current.add(controller)
      setBusy(working.current.size)
      try {
        await work(controller.signal)
      } catch (error) {
        setNotice({ text: controller.signal.aborted ? stopped.current : told.current(error) })
      } finally {
        working.current.delete(controller)
        setBusy(working.current.size)
      }
    },
    [told],
  )
  /** Gives up what is asked or laid out now; nothing of it comes onto the canvas. */
  const stop = useCallback(() => working.current.forEach((controller) => controller.abort()), [])
  useEffect(() => stop, [stop])
  const large = useLargeQuestion()
  const { allows } = large
  const paths = usePaths({ caseId, scene, select, guarded })

  const add = useCallback(
    async (subgraph: Subgraph, laidOut: boolean, signal: AbortSignal) => {
      if (!(await allows(scene.graph.order + subgraph.nodes.length))) return
      // One by one around what is there is right for a few; thousands are laid out, away from this thread.
      const positions = laidOut || subgraph.nodes.length > MOST_AROUND ? { positions: await arrangeAway(scene, subgraph, signal) } : {}
      const { version } = scene
      const step = addSubgraph(scene, subgraph, { origin: ROOT, ...positions })
      if (subgraph.nodes.length > MOST_AROUND) {
        await nextTurn()
        signal.throwIfAborted()
      }
      scene.do(scene.version === version ? step : addSubgraph(scene, subgraph, { origin: ROOT, ...positions }))
      select(new Set(subgraph.nodes.length === 1 ? subgraph.nodes.map((node) => node.id) : []))
    },
    [scene, select, allows],
  )

  /** Adds what a search, a list or another page gave, together with its relations to what is on the canvas; when the graph is away, without them. */
  const place = useCallback(
    (subgraph: Subgraph, laidOut: boolean) =>
      guarded(async (signal) => {
        const nodes = subgraph.nodes.map((node) => node.id).filter((id) => !scene.graph.hasNode(id))
        const known = scene.graph.nodes().slice(0, MOST_KNOWN)
        const asked =
          nodes.length === 0 || nodes.length > MOST_PLACED
            ? Promise.resolve({ relations: [] })
            : call(relationsAmong, { params: { caseId }, body: { nodes, known } }, signal)
        const { relations } = await asked.catch(async (error: unknown) => {
          if (!signal.aborted) await add(subgraph, laidOut, signal)
          throw error
        })
        await add({ nodes: subgraph.nodes, relations: [...subgraph.relations, ...relations] }, laidOut, signal)
      }),
    [add, caseId, guarded, scene],
  )

  const expand = useCallback(
    (node: GraphNode, choice?: HubChoice, cursor: string | null = null, before = 0) =>
      guarded(async (signal) => {
        const body = { label: node.label, key: node.key, known: scene.graph.nodes().slice(0, MOST_KNOWN), cursor, ...choice }
        const reply = await call(expandNode, { params: { caseId }, body }, signal)
        if (reply.needsChoice) {
          setHub({ node, expansion: reply })
          return
        }
        setHub(null)
        const fresh = reply.nodes.filter((one) => !scene.graph.hasNode(one.id)).length
        scene.do(addSubgraph(scene, reply, { origin: node.id }))
        const shown = before + reply.shown
        const text = fresh === 0 && before === 0 ? t('notice.nothingNew') : t('notice.expanded', { count: fresh })
        const cut =
          shown < reply.total ? ` · ${t(reply.exact ? 'notice.cut' : 'find:expand.cutAtMost', { shown: count(shown), total: count(reply.total) })}` : ''
        setNotice(
          reply.nextCursor === null
            ? { text: text + cut }
            : { text: text + cut, more: { node, choice: choice ?? { order: 'key' }, cursor: reply.nextCursor, shown } },
        )
      }),
    [caseId, count, guarded, scene, t],
  )

  /** Lets a person choose which neighbours come, however few there are. */
  const chooseExpansion = useCallback(
    (node: GraphNode) =>
      guarded(async (signal) => {
        const { groups } = await call(getNode, { params: { caseId, label: node.label, key: node.key } }, signal)
        setHub({ node, expansion: { groups, total: groups.reduce((sum, group) => sum + group.count, 0) } })
      }),
    [caseId, guarded],
  )

  const openRing = useCallback(
    (ringId: string) =>
      guarded(async (signal) => {
        const reply = await call(ringGraph, { params: { caseId, ringId }, query: { limit: 300 } }, signal)
        await add(reply, true, signal)
        if (reply.shown < reply.total) setNotice({ text: t('notice.ringCut', { shown: reply.shown, total: reply.total }) })
      }),
    [add, caseId, guarded, t],
  )

  const collapse = useCallback((nodeId: string) => scene.do(collapseNode(scene, nodeId)), [scene])
  const remove = useCallback((ids: Iterable<string>) => scene.do(removeNodes(scene, ids)), [scene])
  const clear = useCallback(() => scene.do(clearScene(scene)), [scene])

  return { notice, setNotice, hub, setHub, busy: busy > 0, stop, large, guarded, add, place, expand, chooseExpansion, paths, openRing, collapse, remove, clear }
}

export type Explore = ReturnType<typeof useExplore>
