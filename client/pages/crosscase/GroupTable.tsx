import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatchGroup, MatchGroupKind } from '../../../server/contract/crosscase.ts'
import { useFormat } from '../../format/useFormat.ts'
import { type Column, DataTable } from '../../panels/DataTable.tsx'
import { useSorted } from '../../panels/useSorted.ts'
import classes from './Crosscase.module.css'
import { useNumberKind } from './useNumberKind.ts'

interface Props {
  readonly groups: readonly MatchGroup[]
  readonly kind: MatchGroupKind
  readonly selected: MatchGroup | null
  readonly onSelect: (group: MatchGroup) => void
}

const VALUES = {
  hits: (one: MatchGroup) => one.hits,
  size: (one: MatchGroup) => one.size,
  expected: (one: MatchGroup) => one.expected,
  lift: (one: MatchGroup) => one.lift,
  low: (one: MatchGroup) => one.low,
}
type Sort = keyof typeof VALUES

const keyOf = ({ key, numberKind }: MatchGroup) => `${numberKind} ${key}`
const orNone = (value: number | null, written: (value: number) => string) => (value === null ? '—' : written(value))

function verdictOf({ low, high }: MatchGroup) {
  if (low === null || high === null) return 'notComputable'
  return low > 1 ? 'beyond' : high < 1 ? 'below' : 'within'
}

/** Who knows how many of the numbers, how many chance would give, and how far beyond it that is. */
export function GroupTable({ groups, kind, selected, onSelect }: Props) {
  const { t } = useTranslation('crosscase')
  const { count, decimal, share, text } = useFormat()
  const kindText = useNumberKind()
  const { rows, sort, ascending, onSort } = useSorted<MatchGroup, Sort>(groups, VALUES, 'hits')
  const columns = useMemo(
    (): readonly Column<MatchGroup, Sort>[] => [
      { id: 'group', width: 'minmax(150px, 1fr)', text: true, cell: (one) => text(one.name) },
      { id: 'key', width: 'minmax(80px, 0.7fr)', text: true, cell: (one) => (text(one.name) === one.key ? '' : one.key) },
      { id: 'hits', width: '76px', sort: 'hits', cell: (one) => count(one.hits) },
      { id: 'numberKind', width: '88px', text: true, cell: (one) => kindText(one.numberKind) },
      { id: 'size', width: '96px', sort: 'size', cell: (one) => orNone(one.size, count) },
      { id: 'part', width: '76px', cell: (one) => orNone(one.size, (size) => share(one.hits / size)) },
      { id: 'expected', width: '96px', sort: 'expected', cell: (one) => orNone(one.expected, decimal) },
      { id: 'lift', width: '84px', sort: 'lift', cell: (one) => orNone(one.lift, decimal) },
      {
        id: 'interval',
        width: '132px',
        sort: 'low',
        cell: (one) => (one.low === null || one.high === null ? '—' : `${decimal(one.low)} – ${decimal(one.high)}`),
      },
      { id: 'verdict', width: '144px', text: true, cell: (one) => t(verdictOf(one)) },
    ],
    [count, decimal, share, text, t, kindText],
  )
  return (
    <div className={classes.table} data-table="groups">
      <DataTable
        label={t(`view.${kind}`)}
        columns={columns}
        title={(id) => t(`column.${id}`)}
        rows={rows}
        total={rows.length}
        keyOf={keyOf}
        sort={sort}
        ascending={ascending}
        onSort={onSort}
        selected={selected && keyOf(selected)}
        onSelect={onSelect}
        empty={t('noHits')}
      />
    </div>
  )
}
