import type { PeerCase } from './peerCase.ts'

/** A published way to find groups of stores, run on the same evidence as the detector. */
export interface Peer {
  readonly id: string
  readonly name: string
  /** What it does, in one sentence, for the report. */
  readonly about: string
  /** Mean suspicion from which one of its groups of gated stores is called; set on development seeds. */
  readonly callSuspicion: number
  /** Whether it has a gate of its own, and so no reading without one. */
  readonly gates: boolean
  /** Groups of stores that have no store in common; groups of fewer than three are not looked at. */
  readonly find: (kase: PeerCase) => number[][]
}

/** The generator's seed for peers that draw. */
export const PEER_SEED = 1
