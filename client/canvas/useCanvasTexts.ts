import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { GraphNode } from '../../server/contract/common.ts'
import type { Texts } from './render/CanvasView.ts'
import { paddedRingNo } from './ringNo.ts'
import type { Scene } from './scene/Scene.ts'

/** The texts that are drawn on the canvas itself, in the language of the interface. */
export function useCanvasTexts(scene: Scene, lineOf?: (node: GraphNode) => string | null): Texts {
  const { t } = useTranslation('canvas')
  return useMemo(
    () => ({
      line: (id) => lineOf?.(scene.graph.getNodeAttribute(id, 'node')) ?? null,
      hull: (ring, stores) => t('hull', { no: paddedRingNo(ring.ringNo), count: stores }),
    }),
    [scene, t, lineOf],
  )
}
