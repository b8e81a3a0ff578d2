import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { bilingual, type Bilingual } from '../../../server/contract/common.ts'
import type { PathTable } from '../../../server/contract/path.ts'
import { useFormat } from '../../format/useFormat.ts'
import { DataTable, type Column } from '../../panels/DataTable.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { freezeTargets } from '../freeze/freezeTargets.ts'
import { ProposeDialog, type FreezeTarget } from '../freeze/ProposeDialog.tsx'
import classes from './Path.module.css'

type Row = PathTable['rows'][number]
type Cell = Row['cells'][number]
type Unit = PathTable['columns'][number]['unit']

const NONE: ReadonlySet<string> = new Set()
const WIDTH: Readonly<Record<Unit, string>> = { text: 'minmax(110px, 1fr)', count: '76px', fen: '104px', share: '76px', time: '132px', flag: '88px' }
const ROWS_SHOWN = 12

/** A list that a step found. Rows lead to the thing they are about; what could be frozen can be proposed from here. */
export function ResultTable({ table }: { table: PathTable }) {
  const { t } = useTranslation('path')
  const { count, text } = useFormat()
  const show = useCell()
  const caseId = useCaseId()
  const [checked, setChecked] = useState(NONE)
  const [proposing, setProposing] = useState<readonly FreezeTarget[] | null>(null)
  const keyOf = (row: Row) => (row.link ? `${row.link.label}/${row.link.key}` : '') + JSON.stringify(row.cells)
  const columns: readonly Column<Row>[] = table.columns.map(({ id, unit }, place) => ({
    id,
    width: place === 0 ? 'minmax(180px, 2fr)' : WIDTH[unit],
    ...(unit === 'text' || unit === 'time' || unit === 'flag' ? { text: true as const } : {}),
    cell: (row) => show(row.cells[place] ?? null, unit),
  }))
  const titles = new Map(table.columns.map(({ id, title }) => [id, text(title)]))
  const linkTo = ({ link }: Row) =>
    link?.label === 'Ring'
      ? `/cases/${caseId}/rings/${encodeURIComponent(link.key)}`
      : `/cases/${caseId}/explore?focus=${encodeURIComponent(`${link?.label}/${link?.key}`)}`
  const proposes = table.id === 'propose'
  const targets = freezeTargets(table.rows.flatMap((row) => (row.link && checked.has(keyOf(row)) ? [{ ...row.link, name: row.link.key }] : [])))
  return (
    <section>
      <div className={classes.tableHead}>
        <span>
          {text(table.title)} {count(table.total)}
        </span>
        {proposes && (
          <Button size="compact-sm" variant="default" disabled={targets.length === 0} onClick={() => setProposing(targets)}>
            {t('freeze:menuMany', { count: targets.length })}
          </Button>
        )}
      </div>
      <div
        className={classes.table}
        style={{ height: 39 + Math.min(Math.max(table.rows.length, 1), ROWS_SHOWN) * 29 + (table.rows.length < table.total ? 37 : 0) }}
      >
        <DataTable
          label={text(table.title)}
          columns={columns}
          title={(id) => titles.get(id) ?? id}
          rows={table.rows}
          total={table.total}
          keyOf={keyOf}
          {...(table.rows.every(({ link }) => link !== null) ? { linkTo } : {})}
          {...(proposes ? { checked, onCheck: setChecked, nameOf: (row: Row) => row.link?.key ?? '' } : {})}
        />
      </div>
      {proposing && (
        <ProposeDialog
          targets={proposing}
          onClose={() => {
            setProposing(null)
            setChecked(NONE)
          }}
        />
      )}
    </section>
  )
}

/** A cell in the reader's language; what is not known is a dash, never a zero. */
function useCell(): (cell: Cell, unit: Unit) => ReactNode {
  const { t } = useTranslation('path')
  const { decimal, money, share, dateTime, text } = useFormat()
  return (cell, unit) => {
    if (cell === null || cell === '') return '—'
    if (typeof cell === 'boolean') return t(cell ? 'yes' : 'no')
    if (typeof cell === 'number') return unit === 'fen' ? money(cell) : unit === 'share' ? share(cell) : decimal(cell)
    if (typeof cell === 'string') return unit === 'time' ? dateTime(cell) : cell
    return text(both(cell))
  }
}

const both = (cell: Bilingual): Bilingual => bilingual.parse(cell)
