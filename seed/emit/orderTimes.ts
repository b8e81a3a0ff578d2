import type { Random } from '../random.ts'
import type { StorePlan } from '../storePlan.ts'
import { DAY, HOUR } from '../world/calendar.ts'

/** Orders by hour of an ordinary shop, from midnight. */
const DAYTIME = [0, 0, 0, 0, 0, 1, 2, 3, 5, 7, 9, 9, 8, 8, 8, 8, 8, 7, 7, 8, 9, 9, 7, 0]
const NIGHT_HOURS = [23, 0, 1, 2, 3, 4]

/** When the orders of a store are created, in order, in seconds of the case. */
export function orderTimes(plan: StorePlan, random: Random): number[] {
  const [first, last] = plan.window
  const days = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const weights = days.map(() => random.between(0.4, 1.6))
  if (plan.dayOne !== null && days.length > 1) {
    const rest = weights.slice(1).reduce((sum, weight) => sum + weight, 0)
    weights[0] = (rest * plan.dayOne) / (1 - plan.dayOne)
  }
  const times: number[] = []
  for (let i = 0; i < plan.orders; i++) {
    const day = random.weighted(days, weights)
    const hour = random.chance(plan.night) ? random.pick(NIGHT_HOURS) : hourOfDay(random)
    times.push(day * DAY + hour * HOUR + random.int(0, HOUR - 1))
  }
  return times.toSorted((a, b) => a - b)
}

const HOURS = DAYTIME.map((_, hour) => hour)

function hourOfDay(random: Random): number {
  return random.weighted(HOURS, DAYTIME)
}
