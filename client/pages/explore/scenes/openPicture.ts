import type { Bilingual } from '../../../../server/contract/common.ts'
import { checkScene, type ScenePicture } from '../../../../server/contract/scenes.ts'
import { call } from '../../../api.ts'
import { refreshSnapshot } from '../../../canvas/scene/refreshSnapshot.ts'
import { sceneSnapshot, type SceneSnapshot } from '../../../canvas/scene/snapshot.ts'

export interface Gone {
  readonly id: string
  readonly name: string
  readonly why: Bilingual
}

export interface Opened {
  readonly snapshot: SceneSnapshot
  /** Nodes of the picture that the graph no longer has; null: the graph could not be asked. */
  readonly gone: readonly Gone[] | null
  /** Nodes that the picture had. */
  readonly of: number
}

/** A kept picture as it can be drawn now: what the graph still has, with what it says now, and what is gone and why. Throws for a picture that no canvas wrote. */
export async function openPicture(caseId: string, picture: ScenePicture, online: boolean, dataVersion: number | null): Promise<Opened> {
  const snapshot = sceneSnapshot.parse(picture)
  const of = snapshot.nodes.length
  if (!online) return { snapshot, gone: null, of }
  const now = await call(checkScene, { params: { caseId }, body: { nodes: snapshot.nodes.map(({ node }) => node.id) } })
  const names = new Map(snapshot.nodes.map(({ node }) => [node.id, node.name || node.key]))
  return {
    snapshot: now.nodes.length === 0 && of > 0 ? { ...snapshot, nodes: [], relations: [] } : refreshSnapshot(snapshot, now, dataVersion),
    gone: now.gone.map(({ id, why }) => ({ id, name: names.get(id) ?? id, why })),
    of,
  }
}
