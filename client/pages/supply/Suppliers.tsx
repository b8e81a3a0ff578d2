import { useTranslation } from 'react-i18next'
import { listSuppliers, SUPPLIER_SORTS, type SupplierSummary } from '../../../server/contract/supply.ts'
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

type Sort = (typeof SUPPLIER_SORTS)[number]

const suppliersIn = ({ suppliers, total }: ReplyOf<typeof listSuppliers>) => ({ rows: suppliers, total })

export function Suppliers({ search }: ListProps) {
  const { t } = useTranslation('supply')
  const { count } = useFormat()
  const { courier } = useSupplyText()
  const caseId = useCaseId()
  const [sort, setSort] = useSort(SUPPLIER_SORTS, 'numbers')
  const { data, error, failed, rows, total, onRange } = usePaged(
    listSuppliers,
    (page) => ({ params: { caseId }, query: { ...page, sort, ...(search === '' ? {} : { search }) } }),
    suppliersIn,
  )
  const columns: readonly Column<SupplierSummary, Sort>[] = [
    { id: 'supplier', width: '180px', text: true, cell: (one) => `#${one.supplierNo} ${one.supplierId}` },
    { id: 'bases', width: '210px', text: true, cell: (one) => one.bases.map((basis) => t(`basis.${basis}`)).join(t('and')) },
    { id: 'sites', width: '52px', sort: 'sites', cell: (one) => count(one.sites) },
    { id: 'operators', width: '60px', sort: 'operators', cell: (one) => count(one.operators) },
    { id: 'numbers', width: '86px', sort: 'numbers', cell: (one) => count(one.numbers) },
    { id: 'period', width: '172px', text: true, cell: (one) => (one.from === null ? '—' : `${one.from} – ${one.to}`) },
    { id: 'couriers', width: '150px', text: true, cell: (one) => one.couriers.map(courier).join(t('and')) },
    {
      id: 'outlets',
      width: 'minmax(200px, 1fr)',
      text: true,
      cell: (one) => one.outlets.map(({ key, numbers }) => `${key} (${count(numbers)})`).join(t('and')) || '—',
    },
    { id: 'claims', width: '150px', text: true, cell: (one) => one.claims.map(({ claim, sites }) => `${claim} (${count(sites)})`).join(t('and')) || '—' },
  ]
  if (error ?? failed) return <Failed error={error ?? failed} />
  if (!data) return <Waiting />
  return (
    <DataTable
      title={(id) => t(`column.${id}`)}
      label={t('tab.suppliers')}
      columns={columns}
      rows={rows}
      onRange={onRange}
      total={total}
      keyOf={(one) => one.supplierId}
      sort={sort}
      onSort={setSort}
    />
  )
}
