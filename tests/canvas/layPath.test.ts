import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addSubgraph } from '../../client/canvas/scene/addSubgraph.ts'
import { layPath } from '../../client/canvas/scene/layPath.ts'
import { Scene } from '../../client/canvas/scene/Scene.ts'
import { ROOT } from '../../client/canvas/scene/sceneState.ts'
import { takeSnapshot } from '../../client/canvas/scene/snapshot.ts'
import { arbitrarySubgraph } from './arbitraryGraph.ts'

test('a path lies in order on one line below everything else, whatever was there; one step back undoes it', () => {
  fc.assert(
    fc.property(arbitrarySubgraph, arbitrarySubgraph, (there, found) => {
      fc.pre(found.nodes.length > 1)
      const scene = new Scene()
      scene.do(addSubgraph(scene, there, { origin: ROOT }))
      const before = takeSnapshot(scene, null)
      const nodes = found.nodes.map((node) => node.id)
      scene.do(layPath(scene, found, { nodes, relations: found.relations.map((relation) => relation.id) }))
      const places = nodes.map((id) => scene.graph.getNodeAttributes(id))
      expect(new Set(places.map(({ y }) => y)).size).toBe(1)
      const across = places.map(({ x }) => x)
      expect(across).toEqual(across.toSorted((a, b) => a - b))
      expect(new Set(across).size).toBe(nodes.length)
      const others = scene.graph.nodes().filter((id) => !nodes.includes(id))
      for (const id of others) expect(scene.graph.getNodeAttribute(id, 'y')).toBeGreaterThan(places[0]?.y ?? Infinity)
      scene.undo()
      expect(takeSnapshot(scene, null)).toEqual(before)
    }),
  )
})
