import type { Cell } from './exportTable.ts'

export interface NetworkAttribute {
  readonly name: string
  readonly type: 'string' | 'double' | 'long' | 'boolean'
}

export interface NetworkNode {
  readonly id: string
  /** What is written beside it. */
  readonly title: string
  /** In the order of `nodeAttributes`; null where unknown. */
  readonly values: readonly Cell[]
}

export interface NetworkEdge {
  readonly from: string
  readonly to: string
  readonly weight: number
  readonly values: readonly Cell[]
}

/** Nodes and undirected edges for other graph tools. Every edge joins two of the nodes. */
export interface Network {
  readonly title: string
  readonly nodeAttributes: readonly NetworkAttribute[]
  readonly edgeAttributes: readonly NetworkAttribute[]
  nodes(): AsyncIterable<readonly NetworkNode[]>
  edges(): AsyncIterable<readonly NetworkEdge[]>
}
