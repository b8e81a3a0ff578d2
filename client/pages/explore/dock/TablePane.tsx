import { SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../format/useFormat.ts'
import { canvasSubject } from '../../exports/canvasSubject.ts'
import { ExportButton } from '../../exports/ExportButton.tsx'
import { useExploreContext } from '../ExploreContext.ts'
import { NodeTable } from './NodeTable.tsx'
import { RelationTable } from './RelationTable.tsx'
import classes from './TablePane.module.css'

const TABLES = { nodes: NodeTable, relations: RelationTable } as const
type Which = keyof typeof TABLES

/** What is visible on the canvas as tables, with the canvas's selection and filters. */
export function TablePane() {
  const { t } = useTranslation('find')
  const { count } = useFormat()
  const exploring = useExploreContext()
  const { selected } = exploring
  const [which, setWhich] = useState<Which>('nodes')
  const Table = TABLES[which]
  return (
    <div className={classes.pane}>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('table.which')}
          value={which}
          data={(['nodes', 'relations'] as const).map((value) => ({ value, label: t(`table.${value}`) }))}
          onChange={(value) => setWhich(value === 'relations' ? 'relations' : 'nodes')}
        />
        {selected.size > 0 && which === 'nodes' && (
          <Text size="xs" c="dimmed">
            {t('table.selected', { count: count(selected.size) })}
          </Text>
        )}
        <span className={classes.grow} />
        <ExportButton subject={canvasSubject(exploring)} />
      </div>
      <div className={classes.table}>
        <Table />
      </div>
    </div>
  )
}
