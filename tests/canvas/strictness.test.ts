import { expect, test } from 'vitest'
import type { GraphNode } from '../../server/contract/common.ts'
import { addSubgraph } from '../../client/canvas/scene/addSubgraph.ts'
import { Scene } from '../../client/canvas/scene/Scene.ts'
import { ROOT } from '../../client/canvas/scene/sceneState.ts'
import { daysIn, spanOfDays } from '../../client/pages/ring/dayTime.ts'
import { everyDay } from '../../client/pages/ring/everyDay.ts'
import { appliedGamma, ghostsOf, strictnessPatch } from '../../client/pages/ring/strictness/strictnessPatch.ts'
import { strictnessSteps } from '../../client/pages/ring/strictness/strictnessSteps.ts'
import { weeksOf } from '../../client/pages/ring/weeksOf.ts'

const node = (key: string): GraphNode => ({ id: `Store/${key}`, label: 'Store', key, name: key, properties: {} })
const joins = (key: string, to: string) => ({ key, name: key, ring: { ringId: 'r2', ringNo: 2 }, weight: 3, ties: [{ key: to, weight: 3 }] })
const leaves = (key: string) => ({ key, name: key, ring: null, company: 0 })
const at = (gamma: number, joined: string[], left: string[]) => ({ gamma, joined: joined.map((key) => joins(key, 'a')), left: left.map(leaves) })

function ring(): Scene {
  const scene = new Scene()
  scene.reset(addSubgraph(scene, { nodes: ['a', 'b', 'c'].map(node), relations: [] }, { origin: ROOT }))
  return scene
}
const contents = (scene: Scene): string =>
  JSON.stringify([scene.graph.mapNodes((_, attributes) => attributes), scene.graph.mapEdges((_, attributes) => attributes)])

test('another γ is one step: who joins stands beside its ties, who leaves is marked and stays; undo gives the ring back', () => {
  const scene = ring()
  const before = contents(scene)
  scene.do(strictnessPatch(scene, at(0.1, ['x', 'y'], ['c'])))
  expect([scene.graph.order, scene.graph.size, appliedGamma(scene), scene.undoable]).toEqual([5, 2, 0.1, 'strictness'])
  expect(scene.graph.getNodeAttribute('Store/c', 'node').properties).toEqual({ leavesAtGamma: 0.1 })
  scene.undo()
  expect([contents(scene), appliedGamma(scene)]).toEqual([before, null])
  scene.redo()
  expect(appliedGamma(scene)).toBe(0.1)
})

test('a further γ keeps the stores that join there too where they stand; back to the run takes all of them away', () => {
  const scene = ring()
  scene.do(strictnessPatch(scene, at(0.1, ['x', 'y'], ['c'])))
  const { x, y } = scene.graph.getNodeAttributes('Store/x')
  scene.do(strictnessPatch(scene, at(0.2, ['x'], ['b'])))
  expect(scene.graph.nodes()).toEqual(['Store/a', 'Store/b', 'Store/c', 'Store/x'])
  expect(scene.graph.getNodeAttributes('Store/x')).toMatchObject({ x, y })
  expect(scene.graph.getNodeAttribute('Store/c', 'node').properties).toEqual({})
  scene.do(strictnessPatch(scene, null))
  expect([scene.graph.order, scene.graph.size, appliedGamma(scene)]).toEqual([3, 0, null])
})

test('ghosts lie on free places and never on a store that the canvas holds already', () => {
  const scene = ring()
  const { nodes, places } = ghostsOf(scene, at(0.1, ['x', 'b', 'y'], []))
  expect(nodes.map(({ key }) => key)).toEqual(['x', 'y'])
  const taken = scene.graph.mapNodes((_, { x, y }) => `${x} ${y}`)
  expect([...places.values()].some(({ x, y }) => taken.includes(`${x} ${y}`))).toBe(false)
})

test('the slider goes from strict to loose and offers the γ of the run, wherever that is', () => {
  for (const gamma of [0.3, 0.33, 4, 0.01]) {
    const steps = strictnessSteps(gamma)
    expect(steps).toContain(gamma)
    expect(steps.toSorted((a, b) => b - a)).toEqual(steps)
    expect([steps.at(0) === gamma, steps.at(-1) === gamma]).toEqual([false, false])
  }
})

const day = (on: string) => ({ day: on, bought: 1, shipped: 0, inFen: 0, withdrawnFen: 0 })

test('the calendar has a column a week, Monday first; the window of two days holds both and what lies between', () => {
  // 2026-03-04 is a Wednesday.
  const days = everyDay([day('2026-03-04'), day('2026-03-10')])
  const weeks = weeksOf(days)
  expect(weeks.map((week) => week.map((one) => one?.day.slice(8) ?? ''))).toEqual([
    ['', '', '04', '05', '06', '07', '08'],
    ['09', '10', '', '', '', '', ''],
  ])
  const window = spanOfDays(days, 3, 1)
  expect([window && new Date(window.from).toISOString(), window && new Date(window.to).toISOString()]).toEqual([
    '2026-03-04T16:00:00.000Z',
    '2026-03-07T16:00:00.000Z',
  ])
  expect([daysIn(days, window), daysIn(days, null), daysIn(days, { from: 0, to: 1 })]).toEqual([[1, 3], null, null])
})
