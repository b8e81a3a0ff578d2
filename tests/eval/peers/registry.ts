import { adamicAdar } from './adamicAdar.ts'
import { components } from './components.ts'
import { fraudar } from './fraudar.ts'
import { leidenRaw } from './leidenRaw.ts'
import { louvainRaw } from './louvainRaw.ts'
import type { Peer } from './peer.ts'
import { sectionTwo } from './sectionTwo.ts'

export const PEERS: readonly Peer[] = [louvainRaw, leidenRaw, components, adamicAdar, fraudar, sectionTwo]
