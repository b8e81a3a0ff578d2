import { Group, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { z } from 'zod'
import { listMatchRows, type MatchGroup } from '../../../server/contract/crosscase.ts'
import type { ReplyOf } from '../../api.ts'
import { Figure } from '../../evidence/Figure.tsx'
import { useFormat } from '../../format/useFormat.ts'
import { type Column, DataTable } from '../../panels/DataTable.tsx'
import { SearchField } from '../../panels/SearchField.tsx'
import { usePaged } from '../../panels/usePaged.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import classes from './Crosscase.module.css'
import { useNumberKind } from './useNumberKind.ts'

type Row = z.output<typeof listMatchRows.reply>['rows'][number]

interface Props {
  readonly caseId: string
  readonly matchId: string
  readonly show: 'hits' | 'misses'
  readonly group: MatchGroup | null
}

const rowsIn = ({ rows, total }: ReplyOf<typeof listMatchRows>) => ({ rows, total })

const numberCell = (row: Row) => <MatchedNumber row={row} />
const ringCell = ({ rings }: Row) => <RingLinks rings={rings} />
const sourceCell = ({ source }: Row) => <span title={source}>{source || '—'}</span>

/** The numbers in the order of the list; each leads to its rows. */
export function MatchRows({ caseId, matchId, show, group }: Props) {
  const { t } = useTranslation('crosscase')
  const { dateTime, text } = useFormat()
  const kindText = useNumberKind()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 250)
  const { data, error, failed, rows, total, onRange } = usePaged(
    listMatchRows,
    (page) => ({
      params: { caseId, matchId },
      query: { show, ...page, ...(group ? { by: group.kind, key: group.key } : {}), ...(search === '' ? {} : { search }) },
    }),
    rowsIn,
  )
  const columns: readonly Column<Row>[] = [
    { id: 'number', width: '170px', text: true, cell: numberCell },
    {
      id: 'courier',
      width: '76px',
      text: true,
      cell: (one) => (one.courier === null ? '—' : t(`common:courier.${one.courier}`, { defaultValue: one.courier })),
    },
    { id: 'kinds', width: '110px', text: true, cell: (one) => one.kinds.map(kindText).join(t('and')) || '—' },
    { id: 'otherCases', width: 'minmax(110px, 0.6fr)', text: true, cell: (one) => one.other_cases.join(t('and')) || '—' },
    { id: 'sites', width: 'minmax(150px, 1fr)', text: true, cell: (one) => one.sites.join(t('and')) || '—' },
    { id: 'stores', width: 'minmax(150px, 1fr)', text: true, cell: (one) => one.stores.join(t('and')) || '—' },
    { id: 'rings', width: '130px', text: true, cell: ringCell },
    { id: 'soldAt', width: '128px', text: true, cell: (one) => (one.sold_at === null ? '—' : dateTime(one.sold_at)) },
    { id: 'source', width: 'minmax(200px, 1fr)', text: true, cell: sourceCell },
  ]
  return (
    <section className={classes.rows} aria-label={group ? text(group.name) : t(`view.${show}`)} data-table="numbers">
      <Group gap="sm" px={16} py={6}>
        <Text size="sm" fw={600}>
          {group ? t('knownBy', { name: text(group.name) }) : t(`view.${show}`)}
        </Text>
        <SearchField width={220} label={t('search')} value={typed} onChange={setTyped} />
      </Group>
      {(error ?? failed) && <Failed error={error ?? failed} compact />}
      {!error && !data && <Waiting />}
      {data && (
        <DataTable
          label={group ? text(group.name) : t(`view.${show}`)}
          columns={columns}
          title={(id) => t(`column.${id}`)}
          rows={rows}
          onRange={onRange}
          total={total}
          keyOf={(one) => String(one.position)}
          empty={t(`no.${show}`)}
        />
      )}
    </section>
  )
}

function MatchedNumber({ row: { waybill_no: number, courier, kinds } }: { row: Row }) {
  if (courier === null || !kinds.includes('waybill')) return <>{number}</>
  return <Figure question={{ title: number, about: 'node', id: 'Waybill', a: `${courier}:${number}` }}>{number}</Figure>
}

function RingLinks({ rings }: { rings: readonly string[] }) {
  const caseId = useCaseId()
  if (rings.length === 0) return <>—</>
  return rings.map((ringId) => (
    <Link key={ringId} className="kb-link" to={`/cases/${caseId}/rings/${encodeURIComponent(ringId)}`} style={{ marginRight: 6 }}>
      {ringId}
    </Link>
  ))
}
