import { useTranslation } from 'react-i18next'
import type { RingChangeTold } from '../../../server/contract/runs.ts'
import { ringTag } from '../../format/ringTag.ts'

/** `was #003 in run 2: 2 joined, 1 left`. */
export function useLineageText(): (change: RingChangeTold, runNo: number) => string {
  const { t } = useTranslation('ring')
  return ({ change, from, joined, left }, runNo) => {
    const moved = [
      ...(joined.length > 0 ? [t('lineage.joined', { count: joined.length })] : []),
      ...(left.length > 0 ? [t('lineage.left', { count: left.length })] : []),
    ].join(t('lineage.comma'))
    return t(`lineage.${change}`, {
      run: runNo,
      former: from.map((ring) => ringTag(ring.ringNo)).join(t('lineage.and')),
      shared: from[0]?.shared ?? 0,
      of: from[0]?.stores ?? 0,
      moved: moved === '' ? t('lineage.same') : moved,
    })
  }
}
