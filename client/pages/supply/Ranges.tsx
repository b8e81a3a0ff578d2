import { useTranslation } from 'react-i18next'
import { listRanges, RANGE_SORTS, type RangeSummary } from '../../../server/contract/supply.ts'
import { Figure } from '../../evidence/Figure.tsx'
import type { ReplyOf } from '../../api.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import type { ListProps } from './listProps.ts'
import { DataTable, type Column } from '../../panels/DataTable.tsx'
import { usePaged } from '../../panels/usePaged.ts'
import { useSort } from '../../panels/useSort.ts'
import { useSupplyText } from './useSupplyText.ts'

type Sort = (typeof RANGE_SORTS)[number]

const rangesIn = ({ ranges, total }: ReplyOf<typeof listRanges>) => ({ rows: ranges, total })

function NumberCell({ courier, number }: { courier: string; number: string }) {
  return <Figure question={{ title: number, about: 'node', id: 'Waybill', a: `${courier}:${number}` }}>{number}</Figure>
}
const firstCell = ({ courier, first }: RangeSummary) => <NumberCell courier={courier} number={first} />
const lastCell = ({ courier, last }: RangeSummary) => <NumberCell courier={courier} number={last} />

export function Ranges({ search }: ListProps) {
  const { t } = useTranslation('supply')
  const { count, share } = useFormat()
  const { courier } = useSupplyText()
  const caseId = useCaseId()
  const [sort, setSort] = useSort(RANGE_SORTS, 'numbers')
  const { data, error, failed, rows, total, onRange } = usePaged(
    listRanges,
    (page) => ({ params: { caseId }, query: { ...page, sort, ...(search === '' ? {} : { search }) } }),
    rangesIn,
  )
  const columns: readonly Column<RangeSummary, Sort>[] = [
    { id: 'courier', width: '60px', text: true, cell: (one) => courier(one.courier) },
    {
      id: 'first',
      width: '148px',
      text: true,
      cell: firstCell,
    },
    {
      id: 'last',
      width: '148px',
      text: true,
      cell: lastCell,
    },
    { id: 'span', width: '64px', sort: 'span', cell: (one) => count(one.span) },
    { id: 'hits', width: '84px', sort: 'numbers', cell: (one) => count(one.numbers) },
    { id: 'sold', width: '64px', sort: 'sold', cell: (one) => count(one.sold) },
    { id: 'honest', width: '64px', cell: (one) => count(one.honest) },
    { id: 'density', width: '60px', sort: 'density', cell: (one) => share(one.density) },
    { id: 'stores', width: '52px', sort: 'stores', cell: (one) => count(one.stores) },
    { id: 'outlet', width: '150px', text: true, cell: (one) => (one.outlet === null ? '—' : `${one.outlet} ${share(one.outletShare)}`) },
    { id: 'customerCode', width: '150px', text: true, cell: (one) => (one.customerCode === null ? '—' : `${one.customerCode} ${share(one.customerShare)}`) },
    { id: 'sitesOf', width: 'minmax(180px, 1fr)', text: true, cell: (one) => one.sites.join(t('and')) || '—' },
    { id: 'period', width: '172px', text: true, cell: (one) => (one.from === null ? '—' : `${one.from} – ${one.to}`) },
  ]
  if (error ?? failed) return <Failed error={error ?? failed} />
  if (!data) return <Waiting />
  return (
    <DataTable
      label={t('tab.ranges')}
      title={(id) => t(`column.${id}`)}
      columns={columns}
      rows={rows}
      onRange={onRange}
      total={total}
      keyOf={(one) => one.rangeId}
      sort={sort}
      onSort={setSort}
    />
  )
}
