import { z } from 'zod'
import { node, relation } from '../../../server/contract/common.ts'
import { lens as lensSchema, PLAIN } from './lens.ts'
import { patch, type ScenePatch } from './patch.ts'
import type { SceneState } from './sceneState.ts'

/** A scene as it is kept: everything but its history. */
export const sceneSnapshot = z.object({
  version: z.literal(1),
  dataVersion: z.number().nullable(),
  nodes: z.array(z.object({ node, x: z.number(), y: z.number(), origins: z.array(z.string()).min(1) })),
  relations: z.array(z.object({ relation, origins: z.array(z.string()).min(1) })),
  lens: lensSchema.default(PLAIN),
})
export type SceneSnapshot = z.infer<typeof sceneSnapshot>

export function takeSnapshot({ graph, lens }: SceneState, dataVersion: number | null): SceneSnapshot {
  return {
    version: 1,
    dataVersion,
    nodes: graph.mapNodes((_, { node: data, x, y, origins }) => ({ node: data, x, y, origins: [...origins] })),
    relations: graph.mapEdges((_, attributes) => ({ relation: attributes.relation, origins: [...attributes.origins] })),
    lens,
  }
}

const PART = 200

/** The JSON of the same, some entries at a time. */
export function* snapshotParts(state: SceneState, dataVersion: number | null): Generator<string> {
  const { graph, lens } = state
  const start: Omit<SceneSnapshot, 'nodes' | 'relations'> = { version: 1, dataVersion, lens }
  yield `${JSON.stringify(start).slice(0, -1)},"nodes":[`
  yield* listed(graph.nodes(), (id) => {
    const { node: data, x, y, origins } = graph.getNodeAttributes(id)
    return { node: data, x, y, origins }
  })
  yield '],"relations":['
  yield* listed(graph.edges(), (id) => graph.getEdgeAttributes(id))
  yield ']}'
}

function* listed(ids: readonly string[], entryOf: (id: string) => object): Generator<string> {
  for (let from = 0; from < ids.length; from += PART) {
    const entries = ids.slice(from, from + PART).map((id) => JSON.stringify(entryOf(id)))
    yield `${from === 0 ? '' : ','}${entries.join(',')}`
  }
}

/** The step that fills an empty scene with a snapshot. */
export function fromSnapshot(snapshot: SceneSnapshot): ScenePatch {
  const ids = new Set(snapshot.nodes.map((entry) => entry.node.id))
  return patch('add', {
    nodes: snapshot.nodes.map((entry) => ({ id: entry.node.id, before: null, after: entry })),
    relations: snapshot.relations
      .filter((entry) => ids.has(entry.relation.from) && ids.has(entry.relation.to))
      .map((entry) => ({ id: entry.relation.id, before: null, after: entry })),
    lens: { before: PLAIN, after: snapshot.lens },
  })
}
