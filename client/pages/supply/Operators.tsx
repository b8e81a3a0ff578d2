import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { listOperators, OPERATOR_SORTS, type OperatorSummary } from '../../../server/contract/supply.ts'
import type { ReplyOf } from '../../api.ts'
import { useFormat } from '../../format/useFormat.ts'
import { Panes } from '../../panels/Panes.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { GroupingNote } from './GroupingNote.tsx'
import type { ListProps } from './listProps.ts'
import { OperatorPanel } from './OperatorPanel.tsx'
import classes from './Supply.module.css'
import { DataTable, type Column } from '../../panels/DataTable.tsx'
import { usePaged } from '../../panels/usePaged.ts'
import { useSort } from '../../panels/useSort.ts'
import { useSupplyText } from './useSupplyText.ts'

type Sort = (typeof OPERATOR_SORTS)[number]

const operatorsIn = ({ operators, total }: ReplyOf<typeof listOperators>) => ({ rows: operators, total })

export function Operators({ search, supply }: ListProps) {
  const { t } = useTranslation('supply')
  const { count } = useFormat()
  const { courier, profit } = useSupplyText()
  const caseId = useCaseId()
  const [address, setAddress] = useSearchParams()
  const [sort, setSort] = useSort(OPERATOR_SORTS, 'numbers')
  const { data, error, failed, rows, total, onRange } = usePaged(
    listOperators,
    (page) => ({ params: { caseId }, query: { ...page, sort, ...(search === '' ? {} : { search }) } }),
    operatorsIn,
  )
  const selected = address.get('operator') ?? data?.operators[0]?.operatorId ?? null
  const columns: readonly Column<OperatorSummary, Sort>[] = [
    { id: 'operator', width: '200px', text: true, cell: (one) => `#${one.operatorNo} ${one.mainSite}` },
    { id: 'sites', width: '52px', sort: 'sites', cell: (one) => count(one.sites) },
    { id: 'numbers', width: '86px', sort: 'numbers', cell: (one) => count(one.numbers) },
    { id: 'days', width: '52px', sort: 'days', cell: (one) => count(one.days) },
    { id: 'customers', width: '60px', sort: 'customers', cell: (one) => count(one.customers) },
    { id: 'stores', width: '52px', sort: 'stores', cell: (one) => (one.stores === null ? '—' : count(one.stores)) },
    { id: 'rings', width: '52px', sort: 'rings', cell: (one) => (one.rings === null ? '—' : count(one.rings)) },
    { id: 'profit', width: '96px', sort: 'profitFen', cell: (one) => profit(one) },
    {
      id: 'kinds',
      width: 'minmax(160px, 1fr)',
      text: true,
      cell: (one) => (one.grouped ? one.kinds.map((kind) => t(`kind.${kind}`)).join(t('and')) : t('alone')),
    },
    { id: 'couriers', width: '130px', text: true, cell: (one) => one.couriers.map(courier).join(t('and')) },
  ]
  if (error ?? failed) return <Failed error={error ?? failed} />
  if (!data) return <Waiting />
  return (
    <Panes
      id="supply"
      {...(selected === null
        ? {}
        : { right: { label: t('common:pane.name.operator'), width: 384, chosen: address.get('operator'), content: <OperatorPanel operatorId={selected} /> } })}
    >
      <div className={classes.main}>
        {supply.grouping && <GroupingNote grouping={supply.grouping} />}
        <DataTable
          title={(id) => t(`column.${id}`)}
          label={t('tab.operators')}
          columns={columns}
          rows={rows}
          onRange={onRange}
          total={total}
          keyOf={(one) => one.operatorId}
          sort={sort}
          onSort={setSort}
          selected={selected}
          onSelect={(one) =>
            setAddress(
              (before) => {
                before.set('operator', one.operatorId)
                return before
              },
              { replace: true },
            )
          }
        />
      </div>
    </Panes>
  )
}
