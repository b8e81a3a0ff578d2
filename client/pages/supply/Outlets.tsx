import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listOutlets, OUTLET_SORTS, type OutletSummary } from '../../../server/contract/supply.ts'
import { Figure } from '../../evidence/Figure.tsx'
import type { ReplyOf } from '../../api.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { Couriers } from './Couriers.tsx'
import { DateEffect } from './DateEffect.tsx'
import { IntervalBar } from './IntervalBar.tsx'
import type { ListProps } from './listProps.ts'
import classes from './Supply.module.css'
import { DataTable, type Column } from '../../panels/DataTable.tsx'
import { usePaged } from '../../panels/usePaged.ts'
import { useSort } from '../../panels/useSort.ts'
import { useSupplyText } from './useSupplyText.ts'

type Sort = (typeof OUTLET_SORTS)[number]

const outletsIn = ({ outlets, total }: ReplyOf<typeof listOutlets>) => ({ rows: outlets, total })

function OutletName({ outlet: { outletKey, name, courier: code } }: { outlet: OutletSummary }) {
  const { courier } = useSupplyText()
  return (
    <Figure question={{ title: name ?? outletKey, about: 'node', id: 'Outlet', a: outletKey }}>
      {courier(code)} {name ?? outletKey}
    </Figure>
  )
}
const nameCell = (outlet: OutletSummary) => <OutletName outlet={outlet} />
const intervalCell = ({ low, high, share, peerShare, excess }: OutletSummary) => (
  <IntervalBar low={low} high={high} share={share} peer={peerShare} excess={excess} />
)

/** Outlets by how far their share of parcels that look empty lies beyond their peers', and couriers before and after their summons. */
export function Outlets({ search, supply }: ListProps) {
  const { t } = useTranslation('supply')
  const { count, share, score } = useFormat()
  const caseId = useCaseId()
  const [beside, setBeside] = useState<'couriers' | 'dates'>('couriers')
  const [sort, setSort] = useSort(OUTLET_SORTS, 'rank')
  const { data, error, failed, rows, total, onRange } = usePaged(
    listOutlets,
    (page) => ({ params: { caseId }, query: { ...page, sort, ...(search === '' ? {} : { search }) } }),
    outletsIn,
  )
  const part = (flagged: number | null, n: number | null) => (flagged === null || n === null ? '—' : n === 0 ? '0' : `${share(flagged / n)} / ${count(n)}`)
  const columns: readonly Column<OutletSummary, Sort>[] = [
    { id: 'rank', width: '40px', sort: 'rank', cell: (one) => count(one.rank) },
    {
      id: 'outlet',
      width: 'minmax(190px, 1fr)',
      text: true,
      cell: nameCell,
    },
    { id: 'city', width: '70px', text: true, cell: (one) => one.city ?? '—' },
    { id: 'parcels', width: '70px', sort: 'n', cell: (one) => count(one.n) },
    { id: 'flagged', width: '70px', sort: 'flagged', cell: (one) => count(one.flagged) },
    { id: 'share', width: '64px', sort: 'share', cell: (one) => share(one.share) },
    {
      id: 'interval',
      width: '170px',
      text: true,
      cell: intervalCell,
    },
    {
      id: 'peers',
      width: '150px',
      cell: (one) =>
        one.peers === null || one.peerShare === null ? t('tooFew') : `${share(one.peerShare)} / ${count(one.peerN ?? 0)} ${t(`peers.${one.peers}`)}`,
    },
    { id: 'z', width: '64px', sort: 'z', cell: (one) => (one.z === null ? '—' : score(one.z)) },
    { id: 'sold', width: '64px', sort: 'sold', cell: (one) => count(one.sold) },
    { id: 'before', width: '104px', cell: (one) => part(one.beforeFlagged, one.beforeN) },
    { id: 'after', width: '104px', cell: (one) => part(one.afterFlagged, one.afterN) },
  ]
  if (error ?? failed) return <Failed error={error ?? failed} />
  if (!data) return <Waiting />
  return (
    <div className={classes.stack}>
      <div>
        <Tabs value={beside} onChange={(value) => setBeside(value === 'dates' ? 'dates' : 'couriers')}>
          <Tabs.List>
            <Tabs.Tab value="couriers">{t('couriers')}</Tabs.Tab>
            <Tabs.Tab value="dates">{t('dateEffect.title')}</Tabs.Tab>
          </Tabs.List>
        </Tabs>
        {beside === 'couriers' ? <Couriers couriers={supply.couriers} /> : <DateEffect couriers={supply.couriers} />}
      </div>
      <DataTable
        title={(id) => t(`column.${id}`)}
        label={t('tab.outlets')}
        columns={columns}
        rows={rows}
        onRange={onRange}
        total={total}
        keyOf={(one) => one.outletKey}
        sort={sort}
        onSort={setSort}
      />
    </div>
  )
}
