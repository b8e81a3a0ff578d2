import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listRings, type RingSummary } from '../../server/contract/rings.ts'
import type { VerdictKind } from '../../server/contract/verdicts.ts'
import { useFormat } from '../format/useFormat.ts'
import { useRingTitle } from '../format/useRingTitle.ts'
import { offerUndo } from '../panels/offerUndo.tsx'
import { SignedDialog } from '../panels/SignedDialog.tsx'
import { useCaseId } from '../shell/useCaseId.ts'
import { useApi } from '../useApi.ts'
import { StoreChoice } from './StoreChoice.tsx'
import { useVerdictWrites } from './useVerdictWrites.ts'

interface Props {
  readonly kind: VerdictKind
  readonly ring: Pick<RingSummary, 'ringId' | 'ringNo' | 'name'>
  /** Stores of the ring, for a split; those of `apart` are marked to begin with. */
  readonly stores?: readonly { readonly key: string; readonly name: string }[]
  readonly apart?: readonly string[]
  /** The other ring of a merge, where it is known. */
  readonly other?: string
  readonly onClose: () => void
}

/** Confirm, reject, split or merge: with a reason, in the name of who states it. */
export function VerdictDialog({ kind, ring, stores = [], apart = [], other = '', onClose }: Props) {
  const { t } = useTranslation('verdicts')
  const { count } = useFormat()
  const title = useRingTitle()
  const caseId = useCaseId()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(apart))
  const [merged, setMerged] = useState(other)
  const rings = useApi(listRings, { params: { caseId }, query: { limit: 1000 } }, { enabled: kind === 'merge' })
  const { stating, withdrawing } = useVerdictWrites(() => undefined)
  const stay = stores.filter(({ key }) => !chosen.has(key)).map(({ key }) => key)
  const unready = (kind === 'split' && (chosen.size === 0 || stay.length === 0)) || (kind === 'merge' && merged === '')
  return (
    <SignedDialog
      title={`${t(`state.${kind}`)} · ${title(ring)}`}
      note={t(`means.${kind}`)}
      submit={t(`submit.${kind}`)}
      disabled={unready}
      pending={stating.isPending}
      error={stating.error}
      onClose={onClose}
      onSubmit={(reason) =>
        stating.mutate(
          { kind, reason, ringIds: kind === 'merge' ? [ring.ringId, merged] : [ring.ringId], parts: kind === 'split' ? [stay, [...chosen]] : [] },
          {
            onSuccess: (verdict) => {
              onClose()
              offerUndo(t(`said.${kind}`, { ring: title(ring), author: verdict.author }), {
                label: t('undo'),
                run: async () => withdrawing.mutateAsync({ verdictId: verdict.verdictId, reason: '' }),
              })
            },
          },
        )
      }
    >
      {kind === 'split' && (
        <StoreChoice label={t('apart', { count: chosen.size, all: count(stores.length) })} stores={stores} chosen={chosen} onChange={setChosen} />
      )}
      {kind === 'merge' && (
        <Select
          label={t('mergeWith')}
          withAsterisk
          searchable
          limit={200}
          value={merged === '' ? null : merged}
          onChange={(ringId) => setMerged(ringId ?? '')}
          data={(rings.data?.rings ?? []).filter(({ ringId }) => ringId !== ring.ringId).map((one) => ({ value: one.ringId, label: title(one) }))}
        />
      )}
    </SignedDialog>
  )
}
