import { readNodes } from '../../server/contract/mask.ts'
import type { GraphNode } from '../../server/contract/common.ts'
import { call } from '../api.ts'
import { leaveScenes, loadScene, saveScene } from '../canvas/scene/autosave.ts'
import { sceneSnapshot, type SceneSnapshot } from '../canvas/scene/snapshot.ts'

const BATCH = 20_000

/** The canvas that this browser keeps, with its nodes as the session sees them from now on; it is let go where the graph cannot say. */
export async function maskCanvas(storage: Storage, caseId: string): Promise<void> {
  const snapshot = loadScene(storage, caseId)
  if (!snapshot || snapshot.nodes.length === 0) return leaveScenes()
  try {
    saveScene(storage, caseId, await withNodes(caseId, snapshot))
  } catch {
    saveScene(storage, caseId, { ...snapshot, nodes: [] })
  }
  leaveScenes()
}

async function withNodes(caseId: string, snapshot: SceneSnapshot): Promise<SceneSnapshot> {
  const ids = snapshot.nodes.map(({ node }) => node.id)
  const nodes: (GraphNode | null)[] = []
  for (let from = 0; from < ids.length; from += BATCH) {
    nodes.push(...(await call(readNodes, { params: { caseId }, body: { ids: ids.slice(from, from + BATCH) } })).nodes)
  }
  const now = new Map(snapshot.nodes.flatMap(({ node }, i) => (nodes[i] ? [[node.id, nodes[i]] as const] : [])))
  const names = new Map(snapshot.nodes.map(({ node }) => [nameOf(node), nameOf(now.get(node.id) ?? null)]))
  const kept = {
    ...snapshot,
    // A group is called by the node that its members hang on; without it, by what it is made of.
    lens: { ...snapshot.lens, groups: snapshot.lens.groups.map((group) => ({ ...group, of: names.get(group.of) ?? '' })) },
    nodes: snapshot.nodes.flatMap((entry) => {
      const node = now.get(entry.node.id)
      return node ? [{ ...entry, node: { ...entry.node, ...node } }] : []
    }),
    // Figures and times stay; texts of a relation come again when it is asked for.
    relations: snapshot.relations.map(({ relation, ...rest }) => ({ ...rest, relation: { ...relation, properties: figuresOf(relation.properties) } })),
  }
  return sceneSnapshot.parse(renamed(kept, (text) => renamedId(text, now)))
}

function nameOf(node: GraphNode | null): string {
  return node === null ? '' : node.name || node.key
}

function figuresOf(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => typeof value !== 'string' || /^\d{4}-\d{2}-\d{2}/.test(value)))
}

/** Ids of nodes stand in relations, groups and origins. */
function renamed(value: unknown, rename: (text: string) => string): unknown {
  if (typeof value === 'string') return rename(value)
  if (Array.isArray(value)) return value.map((item) => renamed(item, rename))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, renamed(inner, rename)]))
}

function renamedId(text: string, now: ReadonlyMap<string, GraphNode>): string {
  const whole = now.get(text)
  if (whole) return whole.id
  if (!text.includes('/')) return text
  // `TYPE from to`, and whatever else holds ids between spaces.
  return text
    .split(' ')
    .map((part) => now.get(part)?.id ?? part)
    .join(' ')
}
