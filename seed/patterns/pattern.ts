import type { StorePlan } from '../storePlan.ts'
import type { World } from '../world/world.ts'

/** One kind of behaviour: writes what stands beside the stores, and says what its stores will do. */
export interface Pattern {
  readonly id: string
  plant(world: World): Iterable<StorePlan>
}
