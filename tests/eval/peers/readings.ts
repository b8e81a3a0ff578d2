import type { Peer } from './peer.ts'
import { gatedOnly, type PeerCase } from './peerCase.ts'

const LEAST_STORES = 3

/** What a peer is taken to call. `gated`: groups of gated stores with their mean suspicion, so that a threshold can be laid over them. */
export interface Readings {
  /** Every group of three or more of all stores; null for a peer that gates. */
  readonly raw: number[][] | null
  readonly gated: readonly { stores: number[]; suspicion: number }[]
}

/** Runs a peer as it is, and on the gated stores alone. */
export function readPeer(peer: Peer, kase: PeerCase): Readings {
  const groups = large(peer.find(peer.gates ? kase : gatedOnly(kase)))
  return {
    raw: peer.gates ? null : large(peer.find(kase)),
    gated: groups.map((stores) => ({ stores, suspicion: stores.reduce((sum, store) => sum + (kase.suspicion[store] ?? 0), 0) / stores.length })),
  }
}

function large(groups: number[][]): number[][] {
  return groups.filter((group) => group.length >= LEAST_STORES)
}
