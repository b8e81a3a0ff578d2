import { SLOT_SIZE } from '../world/couriers.ts'

/** Hands out runs of a hundred numbers; numbers drawn for one purpose follow on each other. */
export class Slots {
  private next: number
  private readonly open = new Map<string, { slot: number; used: number }>()

  constructor(first: number) {
    this.next = first
  }

  draw(purpose: string): { slot: number; index: number } {
    let run = this.open.get(purpose)
    if (!run || run.used === SLOT_SIZE) {
      run = { slot: this.next++, used: 0 }
      this.open.set(purpose, run)
    }
    return { slot: run.slot, index: run.used++ }
  }

  /** The first run that nobody has. */
  get end(): number {
    return this.next
  }
}
