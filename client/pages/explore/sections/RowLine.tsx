import { Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RowReference } from '../../../../server/contract/common.ts'
import { RawLine } from '../../../evidence/RawLine.tsx'
import { useCellText } from '../../../evidence/useCellText.ts'
import { useFormat } from '../../../format/useFormat.ts'
import classes from './RowLine.module.css'

/** Where a row stands; open, its cells and the line itself as the file has it. */
export function RowLine({ row }: { row: RowReference }) {
  const { t } = useTranslation('canvas')
  const { count } = useFormat()
  const { columnText, valueText, tableText } = useCellText()
  const [open, setOpen] = useState(false)
  return (
    <div>
      <UnstyledButton className={classes.where} onClick={() => setOpen(!open)} aria-expanded={open}>
        <span className={classes.place}>
          {row.file} · {t('panel.line', { line: count(row.line) })}
        </span>{' '}
        <Text span size="xs" c="dimmed">
          {tableText(row.table)}
        </Text>
      </UnstyledButton>
      {open && (
        <div className={classes.row}>
          <dl>
            {Object.entries(row.cells)
              .filter(([, cell]) => cell !== null && cell !== '')
              .map(([name, cell]) => (
                <div key={name}>
                  <dt>{columnText(name)}</dt>
                  <dd>{valueText(name, cell)}</dd>
                </div>
              ))}
          </dl>
          <RawLine sourceId={row.sourceId} line={row.line} sha256={row.sha256} />
        </div>
      )}
    </div>
  )
}
