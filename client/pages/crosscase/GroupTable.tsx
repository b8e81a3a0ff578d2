import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatchGroup, MatchGroupKind } from '../../../server/contract/crosscase.ts'
import { useFormat } from '../../format/useFormat.ts'
import { type Column, DataTable } from '../../panels/DataTable.tsx'
import { useSorted } from '../../panels/useSorted.ts'
import classes from './Crosscase.module.css'

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

/** Who knows how many of the numbers, how many chance would give, and how far beyond it that is. */
export function GroupTable({ groups, kind, selected, onSelect }: Props) {
  const { t } = useTranslation('crosscase')
  const { count, decimal, share, text } = useFormat()
  const { rows, sort, ascending, onSort } = useSorted<MatchGroup, Sort>(groups, VALUES, 'hits')
  const columns = useMemo(
    (): readonly Column<MatchGroup, Sort>[] => [
      { id: 'group', width: 'minmax(180px, 1fr)', text: true, cell: (one) => text(one.name) },
      { id: 'key', width: 'minmax(110px, 0.7fr)', text: true, cell: (one) => (text(one.name) === one.key ? '' : one.key) },
      { id: 'hits', width: '84px', sort: 'hits', cell: (one) => count(one.hits) },
      { id: 'size', width: '96px', sort: 'size', cell: (one) => count(one.size) },
      { id: 'part', width: '76px', cell: (one) => share(one.hits / one.size) },
      { id: 'expected', width: '96px', sort: 'expected', cell: (one) => decimal(one.expected) },
      { id: 'lift', width: '84px', sort: 'lift', cell: (one) => decimal(one.lift) },
      { id: 'interval', width: '132px', sort: 'low', cell: (one) => `${decimal(one.low)} – ${decimal(one.high)}` },
      { id: 'verdict', width: '144px', text: true, cell: (one) => t(one.low > 1 ? 'beyond' : one.high < 1 ? 'below' : 'within') },
    ],
    [count, decimal, share, text, t],
  )
  return (
    <div className={classes.table} data-table="groups">
      <DataTable
        label={t(`view.${kind}`)}
        columns={columns}
        title={(id) => t(`column.${id}`)}
        rows={rows}
        total={rows.length}
        keyOf={(one) => one.key}
        sort={sort}
        ascending={ascending}
        onSort={onSort}
        selected={selected?.key ?? null}
        onSelect={onSelect}
        empty={t('noHits')}
      />
    </div>
  )
}
