import { Select } from '@mantine/core'
import { listRings } from '../../../server/contract/rings.ts'
import { paddedRingNo } from '../../canvas/ringNo.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useApi } from '../../useApi.ts'
import type { FieldTexts } from './ParameterField.tsx'

interface Props {
  readonly caseId: string
  readonly texts: FieldTexts
  readonly value: string
  readonly onChange: (ringId: string) => void
}

/** Picks a ring of the last run by its number or name; the list is there without the graph too. */
export function RingField({ caseId, texts, value, onChange }: Props) {
  const format = useFormat()
  const { data } = useApi(listRings, { params: { caseId }, query: { sort: 'score', limit: 1000, offset: 0 } })
  const rings = (data?.rings ?? []).map((ring) => ({ value: ring.ringId, label: `#${paddedRingNo(ring.ringNo)} ${format.text(ring.name)}` }))
  return (
    <Select
      {...texts}
      searchable
      clearable={!texts.required}
      limit={60}
      w={220}
      value={value === '' ? null : value}
      data={value !== '' && !rings.some((ring) => ring.value === value) ? [{ value, label: value }, ...rings] : rings}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  )
}
