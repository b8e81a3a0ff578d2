import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../format/useFormat.ts'
import { paddedRingNo } from './ringNo.ts'
import { groupFacts } from './scene/groupFacts.ts'
import type { NodeGroup } from './scene/lens.ts'
import { ringOf } from './scene/ringOf.ts'
import type { SceneState } from './scene/sceneState.ts'

/** What a group is called: its ring, or what it is made of and whose. */
export function useGroupName(): (scene: SceneState, group: NodeGroup, members: readonly string[]) => string {
  const { t } = useTranslation(['lens', 'canvas'])
  const { count } = useFormat()
  return useCallback(
    (scene, group, members) => {
      const made = groupFacts(scene, members)
        .labels.slice(0, 2)
        .map((one) => t('group.part', { count: one.count, n: count(one.count), label: t(`canvas:label.${one.label}`) }))
        .join(t('canvas:folded.and'))
      const [first] = members
      const ring = group.kind === 'ring' && first !== undefined ? ringOf(scene, first) : null
      if (ring) return t('group.ofRing', { no: paddedRingNo(ring.ringNo), made })
      return group.of === '' ? made : t('group.of', { name: group.of, made })
    },
    [t, count],
  )
}
