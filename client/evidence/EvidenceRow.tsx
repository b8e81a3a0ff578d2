import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RowReference } from '../../server/contract/common.ts'
import { useFormat } from '../format/useFormat.ts'
import classes from './EvidenceDrawer.module.css'
import { RawLine } from './RawLine.tsx'
import { useCellText } from './useCellText.ts'

export function EvidenceRow({ row }: { row: RowReference }) {
  const { t } = useTranslation('evidence')
  const { count } = useFormat()
  const { columnText, valueText, tableText } = useCellText()
  const [raw, setRaw] = useState(false)
  return (
    <article className={classes.row}>
      <div className={classes.where}>
        <b>{row.file}</b>
        <span style={{ whiteSpace: 'nowrap' }}>{t('line', { line: count(row.line) })}</span>
        <span>{tableText(row.table)}</span>
        <span style={{ flex: 1 }} />
        <button type="button" className="kb-link" aria-expanded={raw} onClick={() => setRaw(!raw)} style={{ whiteSpace: 'nowrap' }}>
          {raw ? t('hideRaw') : t('showRaw')}
        </button>
      </div>
      <dl className={classes.cells}>
        {Object.entries(row.cells)
          .filter(([, value]) => value !== null && value !== '')
          .map(([column, value]) => (
            <div key={column} className={classes.cell}>
              <dt>{columnText(column)}</dt>
              <dd>{valueText(column, value)}</dd>
            </div>
          ))}
      </dl>
      {raw && <RawLine sourceId={row.sourceId} line={row.line} sha256={row.sha256} />}
    </article>
  )
}
