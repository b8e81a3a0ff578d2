import fc from 'fast-check'
import type { Subgraph } from '../../server/contract/common.ts'
import { addSubgraph } from '../../client/canvas/scene/addSubgraph.ts'
import { collapseNode } from '../../client/canvas/scene/collapseNode.ts'
import { toggleHidden } from '../../client/canvas/scene/hide.ts'
import { moveNodes } from '../../client/canvas/scene/moveNodes.ts'
import { clearScene, removeNodes } from '../../client/canvas/scene/removeNodes.ts'
import type { Scene } from '../../client/canvas/scene/Scene.ts'
import { ROOT } from '../../client/canvas/scene/sceneState.ts'
import type { Lens } from '../../client/canvas/scene/lens.ts'
import { arbitrarySubgraph } from './arbitraryGraph.ts'
import { arbitraryLens } from './arbitraryLens.ts'

export type Step =
  | { readonly kind: 'add' | 'expand'; readonly subgraph: Subgraph; readonly pick: number }
  | { readonly kind: 'collapse' | 'remove' | 'clear' | 'hide' | 'move'; readonly pick: number }
  | { readonly kind: 'look'; readonly change: Partial<Lens>; readonly pick: number }

export const arbitrarySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('add' as const, 'expand' as const), subgraph: arbitrarySubgraph, pick: fc.nat(30) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('collapse' as const, 'remove' as const, 'hide' as const, 'move' as const), pick: fc.nat(30) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear' as const), pick: fc.nat(30) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('look' as const), change: arbitraryLens, pick: fc.nat(30) }) },
  ),
  { maxLength: 14 },
)

/** A node of the scene, chosen by number. */
export function pickNode(scene: Scene, pick: number): string | undefined {
  const nodes = scene.graph.nodes().toSorted()
  return nodes[pick % Math.max(1, nodes.length)]
}

export function take(scene: Scene, step: Step): void {
  const id = pickNode(scene, step.pick)
  if (step.kind === 'look') scene.look('filter', step.change)
  else if (step.kind === 'add') scene.do(addSubgraph(scene, step.subgraph, { origin: ROOT }))
  else if (step.kind === 'clear') scene.do(clearScene(scene))
  else if (id === undefined) return
  else if (step.kind === 'expand') scene.do(addSubgraph(scene, step.subgraph, { origin: id }))
  else if (step.kind === 'collapse') scene.do(collapseNode(scene, id))
  else if (step.kind === 'remove') scene.do(removeNodes(scene, [id]))
  else if (step.kind === 'hide') scene.do(toggleHidden(scene, 'labels', scene.graph.getNodeAttribute(id, 'node').label))
  else scene.do(moveNodes(scene, new Map([[id, { x: step.pick, y: 5 - step.pick }]])))
}

/** Everything that a scene is, in an order of its own. */
export function contents(scene: Scene): unknown {
  return {
    nodes: scene.graph.mapNodes((id, attributes) => ({ id, ...attributes })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    relations: scene.graph.mapEdges((id, attributes) => ({ id, ...attributes })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    lens: scene.lens,
  }
}
