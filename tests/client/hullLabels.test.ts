import { expect, test } from 'vitest'
import type { FamilyHull } from '../../client/pages/overview/familyHulls.ts'
import { hullLabels } from '../../client/pages/overview/hullLabels.ts'

const hull = (id: string, rings: number, labelX: number, labelY: number): FamilyHull => ({ id, name: id, sites: 1, rings, path: '', labelX, labelY })
const shown = (hulls: readonly FamilyHull[], circles: { x: number; y: number; r: number }[], scale: number) =>
  hullLabels(hulls, circles, ({ name }) => name, scale).map(({ id }) => id)

test('of families whose names would lie over one another that of most rings is written, and both once there is room', () => {
  const near = [hull('small', 2, 100, 100), hull('large', 9, 120, 104)]
  expect(shown(near, [], 1)).toEqual(['large'])
  expect(shown(near, [], 5)).toEqual(['large', 'small'])
})

test('no name is written over a circle', () => {
  const one = [hull('family', 3, 100, 100)]
  expect(shown(one, [{ x: 100, y: 80, r: 12 }], 1)).toEqual([])
  expect(shown(one, [{ x: 100, y: 130, r: 12 }], 1)).toEqual(['family'])
})
