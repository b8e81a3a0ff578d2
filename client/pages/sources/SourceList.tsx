import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Source } from '../../../server/contract/sources.ts'
import { useFormat } from '../../format/useFormat.ts'
import classes from './Data.module.css'

interface Props {
  readonly sources: readonly Source[]
  readonly selectedId: number | null
  readonly onSelect: (sourceId: number) => void
  readonly children: ReactNode
}

export function SourceList({ sources, selectedId, onSelect, children }: Props) {
  const { t } = useTranslation('data')
  const { count, bytes } = useFormat()
  return (
    <>
      <div className={classes.head}>
        <span>
          <b>{t('sources')}</b> <span className={classes.note}>{count(sources.length)}</span>
        </span>
        <span className={classes.note}>{bytes(sources.reduce((sum, source) => sum + source.bytes, 0))}</span>
      </div>
      {children}
      {sources.map((source) => (
        <button
          key={source.sourceId}
          type="button"
          className={classes.source}
          aria-pressed={source.sourceId === selectedId}
          onClick={() => onSelect(source.sourceId)}
        >
          <b>{source.file}</b>
          <small>
            {bytes(source.bytes)} · {t('loadedRows', { rows: count(source.loaded) })}
            {source.rejected > 0 && <span className={classes.attention}> · {t('rejectedRows', { rows: count(source.rejected) })}</span>}
          </small>
        </button>
      ))}
    </>
  )
}
