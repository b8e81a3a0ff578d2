import type { GraphRelation } from '../../../server/contract/common.ts'
import type { ScenePatch } from './patch.ts'
import type { SceneNode, SceneRelation } from './sceneState.ts'

/**
 * The nodes and relations of a canvas, in the order in which they came. Its methods are named as those of the drawn graph, which is
 * graphology's. What touches a node is read only once it is asked for: a whole canvas comes, goes and comes back without it.
 */
export class SceneGraph {
  readonly #nodes = new Map<string, SceneNode>()
  readonly #relations = new Map<string, SceneRelation>()
  #touching: Map<string, GraphRelation[]> | null = null

  get order(): number {
    return this.#nodes.size
  }

  get size(): number {
    return this.#relations.size
  }

  hasNode(id: string): boolean {
    return this.#nodes.has(id)
  }

  hasEdge(id: string): boolean {
    return this.#relations.has(id)
  }

  nodes(): string[] {
    return [...this.#nodes.keys()]
  }

  edges(): string[] {
    return [...this.#relations.keys()]
  }

  /** Throws for a node that is not there, as all that follow do. */
  getNodeAttributes(id: string): SceneNode {
    const node = this.#nodes.get(id)
    if (node === undefined) throw new Error(`The canvas has no node ${id}.`)
    return node
  }

  getNodeAttribute<K extends keyof SceneNode>(id: string, name: K): SceneNode[K] {
    return this.getNodeAttributes(id)[name]
  }

  getEdgeAttributes(id: string): SceneRelation {
    const relation = this.#relations.get(id)
    if (relation === undefined) throw new Error(`The canvas has no relation ${id}.`)
    return relation
  }

  getEdgeAttribute<K extends keyof SceneRelation>(id: string, name: K): SceneRelation[K] {
    return this.getEdgeAttributes(id)[name]
  }

  /** Relations that begin or end at a node; one from it to itself once. */
  relationsOf(nodeId: string): readonly GraphRelation[] {
    this.#touching ??= touching(this.#relations)
    return this.#touching.get(nodeId) ?? []
  }

  /** The nodes at the other end of its relations, each once. */
  neighbors(nodeId: string): string[] {
    const others = new Set<string>()
    for (const { from, to } of this.relationsOf(nodeId)) others.add(from === nodeId ? to : from)
    return [...others]
  }

  forEachNode(visit: (id: string, node: SceneNode) => void): void {
    for (const [id, attributes] of this.#nodes) visit(id, attributes)
  }

  forEachEdge(visit: (id: string, relation: SceneRelation) => void): void {
    for (const [id, relation] of this.#relations) visit(id, relation)
  }

  mapNodes<T>(take: (id: string, node: SceneNode) => T): T[] {
    return Array.from(this.#nodes, ([id, node]) => take(id, node))
  }

  mapEdges<T>(take: (id: string, relation: SceneRelation) => T): T[] {
    return Array.from(this.#relations, ([id, relation]) => take(id, relation))
  }

  /** Writes the `after` side of a step, which must take the relations of what it takes away. What stands here is replaced and never changed, so that a step can hand over its own. */
  write({ nodes, relations }: Pick<ScenePatch, 'nodes' | 'relations'>): void {
    for (const { id, after } of nodes) {
      if (after === null) this.#nodes.delete(id)
      else this.#nodes.set(id, after)
    }
    for (const { id, after } of relations) {
      if (after === null) this.#relations.delete(id)
      else if (this.#nodes.has(after.relation.from) && this.#nodes.has(after.relation.to)) this.#relations.set(id, after)
      else throw new Error(`The relation ${id} lacks an end on the canvas.`)
    }
    if (relations.length > 0) this.#touching = null
  }

  clear(): void {
    this.#nodes.clear()
    this.#relations.clear()
    this.#touching = null
  }
}

function touching(relations: ReadonlyMap<string, SceneRelation>): Map<string, GraphRelation[]> {
  const found = new Map<string, GraphRelation[]>()
  const add = (nodeId: string, relation: GraphRelation) => {
    const others = found.get(nodeId)
    if (others) others.push(relation)
    else found.set(nodeId, [relation])
  }
  for (const { relation } of relations.values()) {
    add(relation.from, relation)
    if (relation.to !== relation.from) add(relation.to, relation)
  }
  return found
}
