import { DAY, HOUR } from '../world/calendar.ts'
import type { World } from '../world/world.ts'

interface Paid {
  readonly amountFen: number
  readonly at: number
}

const SUMMARIES = ['保证金', '押金', '预付款'] as const
/** Advances are whole thousands of yuan. */
const STEP_FEN = 100_000

/**
 * The money that the code merchants of a fourth-party ring pay ahead to the controller: each account pays an advance, its stores take in
 * orders until it is used up, then the next one is due.
 */
export class Advances {
  private readonly paid = new Map<string, Paid[]>()
  private readonly world: World
  private readonly ringId: string
  private readonly controller: string

  constructor(world: World, ringId: string, controller: string) {
    this.world = world
    this.ringId = ringId
    this.controller = controller
    world.afterStores.push(() => this.write())
  }

  note(account: string, amountFen: number, at: number): void {
    const list = this.paid.get(account) ?? []
    list.push({ amountFen, at })
    this.paid.set(account, list)
  }

  private write(): void {
    for (const [account, unsorted] of [...this.paid].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const orders = unsorted.toSorted((a, b) => a.at - b.at)
      const random = this.world.random('advances', this.ringId, account)
      const days = ((orders.at(-1)?.at ?? 0) - (orders[0]?.at ?? 0)) / DAY
      const usual = orders.reduce((sum, order) => sum + order.amountFen, 0) / Math.max(2, days / 2.5)
      for (let next = 0; next < orders.length;) {
        const amount = Math.max(STEP_FEN, Math.round((usual * random.between(0.8, 1.25)) / STEP_FEN) * STEP_FEN)
        const enough = amount * random.between(0.96, 1.02)
        const at = (orders[next]?.at ?? 0) - random.between(0.05, 0.4) * HOUR
        let consumed = 0
        while (next < orders.length && consumed < enough) consumed += orders[next++]?.amountFen ?? 0
        this.advance(account, amount, consumed, at, random.pick(SUMMARIES), consumed >= enough)
      }
    }
  }

  private advance(account: string, amountFen: number, consumedFen: number, at: number, summary: string, usedUp: boolean): void {
    const transferId = this.world.transfer(account, this.controller, amountFen, at, summary)
    const row = { ringId: this.ringId, account, transferId, at: this.world.calendar.stamp(at), amountFen, consumedFen, usedUp: usedUp ? 1 : 0 }
    this.world.files.truth('advances', row)
  }
}
