import { useMemo } from 'react'
import { nodeId } from '../../../server/contract/common.ts'
import { explainStore } from '../../../server/contract/explain.ts'
import type { Decoration } from '../../canvas/render/CanvasView.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import { useApi } from '../../useApi.ts'
import { drawPairScores } from './drawPairScores.ts'
import { FIRST_PAIRS } from './StorePanel.tsx'

/** The links of the selected store on the canvas: those that the panel lists first carry their score. */
export function usePairScores(selectedId: string | null): Decoration {
  const { signed } = useFormat()
  const caseId = useCaseId()
  const storeKey = selectedId?.startsWith('Store/') ? selectedId.slice('Store/'.length) : null
  const { data } = useApi(explainStore, { params: { caseId, storeKey: storeKey ?? '' } }, { enabled: storeKey !== null })
  return useMemo(() => {
    const pairs = storeKey === null || data?.key !== storeKey ? [] : data.pairs
    return drawPairScores(
      pairs.map(({ otherKey, weight }, place) => ({
        from: nodeId('Store', storeKey ?? ''),
        to: nodeId('Store', otherKey),
        text: place < FIRST_PAIRS ? signed(weight) : null,
      })),
    )
  }, [data, storeKey, signed])
}
