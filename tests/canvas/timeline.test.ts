import { describe, expect, it } from 'vitest'
import { addSubgraph } from '../../client/canvas/scene/addSubgraph.ts'
import { PLAIN } from '../../client/canvas/scene/lens.ts'
import { Scene } from '../../client/canvas/scene/Scene.ts'
import { ROOT } from '../../client/canvas/scene/sceneState.ts'
import { timelineOf } from '../../client/canvas/scene/timeline.ts'
import type { GraphNode, GraphRelation } from '../../server/contract/common.ts'

const store = (key: string): GraphNode => ({ id: `Store/${key}`, label: 'Store', key, name: key, properties: {} })
const [a, b, c] = [store('a'), store('b'), store('c')]
const tie = (id: string, from: GraphNode, to: GraphNode, properties: GraphRelation['properties']): GraphRelation => ({
  id,
  type: 'WITHDREW',
  from: from.id,
  to: to.id,
  properties,
})

describe('the timeline', () => {
  const scene = new Scene()
  const relations = [
    // In UTC this is still the evening before.
    tie('night', a, b, { at: '2026-03-10T01:00:00+08:00' }),
    tie('span', b, c, { firstAt: '2026-03-10T09:00:00+08:00', lastAt: '2026-03-12T09:00:00+08:00' }),
    tie('undated', a, c, {}),
  ]
  scene.do(addSubgraph(scene, { nodes: [a, b, c], relations }, { origin: ROOT }))

  it('counts by days of +08:00, a span in every day of it, what touches the selection apart, and says what has no time', () => {
    const line = timelineOf(scene.graph, PLAIN, new Set([a.id]), 'day')
    expect(line && new Date(line.from).toISOString()).toBe('2026-03-09T16:00:00.000Z')
    expect(line).toMatchObject({ step: 'day', count: 3, undated: 1, tracks: [{ total: 2, bins: [2, 1, 1], chosen: [1, 0, 0] }] })
  })

  it('shows what lies outside its own window too, and nothing that a filter took away', () => {
    const window = { from: Date.parse('2026-03-11T00:00:00+08:00'), to: Date.parse('2026-03-12T00:00:00+08:00') }
    expect(timelineOf(scene.graph, { ...PLAIN, window }, new Set(), 'day')?.tracks[0]?.bins).toEqual([2, 1, 1])
    expect(timelineOf(scene.graph, { ...PLAIN, types: ['WITHDREW'] }, new Set(), 'day')).toBeNull()
  })
})
