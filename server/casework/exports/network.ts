import type { Cell } from './exportTable.ts'

export interface NetworkAttribute {
  readonly name: string
  readonly type: 'string' | 'double' | 'long' | 'boolean'
}

export interface NetworkNode {
  readonly id: string
  /** What is written beside it: its name. */
  readonly title: string
  /** In the order of `nodeAttributes`; null where unknown. */
  readonly values: readonly Cell[]
}

export interface NetworkEdge {
  /** Of the relation, where several of one type may join the same two. */
  readonly id?: string
  readonly from: string
  readonly to: string
  readonly weight: number
  readonly values: readonly Cell[]
}

/** Nodes and edges for other graph tools. Every edge joins two of the nodes. The attributes `type` and `key` of a node, and `type` of an edge, say what it is. */
export interface Network {
  readonly title: string
  readonly directed: boolean
  readonly nodeAttributes: readonly NetworkAttribute[]
  readonly edgeAttributes: readonly NetworkAttribute[]
  nodes(): AsyncIterable<readonly NetworkNode[]>
  edges(): AsyncIterable<readonly NetworkEdge[]>
}
