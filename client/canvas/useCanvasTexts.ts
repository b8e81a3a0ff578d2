import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { GraphNode } from '../../server/contract/common.ts'
import { useFormat } from '../format/useFormat.ts'
import { useMarks } from '../panels/notes/useMarks.ts'
import type { Texts } from './render/CanvasView.ts'
import { paddedRingNo } from './ringNo.ts'
import { amountText } from './amountText.ts'
import { groupFacts } from './scene/groupFacts.ts'
import type { Scene } from './scene/Scene.ts'
import { useGroupName } from './useGroupName.ts'

/** The texts that are drawn on the canvas itself, in the language of the interface. */
export function useCanvasTexts(scene: Scene, lineOf?: (node: GraphNode) => string | null): Texts {
  const { t } = useTranslation(['lens', 'canvas'])
  const { money, count } = useFormat()
  const nameOf = useGroupName()
  const marks = useMarks()
  return useMemo(
    () => ({
      marks,
      line: (id) => lineOf?.(scene.graph.getNodeAttribute(id, 'node')) ?? null,
      group: (mark) => {
        const [largest] = groupFacts(scene, mark.members).ties
        return {
          title: mark.group ? nameOf(scene, mark.group, mark.members) : '',
          line: largest?.sumFen === null || !largest ? null : `${t(`canvas:type.${largest.type}`, largest.type)} ${money(largest.sumFen)}`,
        }
      },
      merged: (line) => (line.n > 1 || line.relations.length > 1 ? amountText(t, line.type, line, money, count) : null),
      hull: (ring, stores) => t('canvas:hull', { no: paddedRingNo(ring.ringNo), count: stores }),
    }),
    [scene, t, lineOf, money, count, nameOf, marks],
  )
}
