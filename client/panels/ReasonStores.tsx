import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HypothesisScore } from '../../server/contract/explain.ts'
import { reasonByStore } from '../../server/contract/ringReasons.ts'
import { Figure } from '../evidence/Figure.tsx'
import { useFormat } from '../format/useFormat.ts'
import { useCaseId } from '../shell/useCaseId.ts'
import { Failed } from '../states/Failed.tsx'
import { Waiting } from '../states/Waiting.tsx'
import { useApi } from '../useApi.ts'
import classes from './Panel.module.css'

const FIRST = 8

/** A pooled reason taken apart: the same indicator at each store of the ring, its points opening the store's rows. */
export function ReasonStores({ ringId, indicator, hypothesis }: { ringId: string; indicator: string; hypothesis: HypothesisScore['hypothesis'] }) {
  const { t } = useTranslation()
  const { text, signed } = useFormat()
  const caseId = useCaseId()
  const [all, setAll] = useState(false)
  const { data, error } = useApi(reasonByStore, { params: { caseId, ringId, indicator } })
  if (error) return <Failed error={error} compact />
  if (!data) return <Waiting />
  const shown = all ? data.stores : data.stores.slice(0, FIRST)
  return (
    <ul className={classes.byStore} aria-label={t('byStore', { count: data.stores.length })}>
      {shown.map(({ key, name, reason }) => (
        <li key={key}>
          <span title={key}>
            <b>{name}</b> <span className={classes.muted}>{text(reason.text)}</span>
          </span>
          <span className={classes.number}>
            {reason.computable ? (
              <Figure question={{ title: `${name}: ${text(reason.text)}`, about: 'indicator', id: indicator, a: key }}>
                {signed(reason.points[hypothesis])}
              </Figure>
            ) : (
              '—'
            )}
          </span>
        </li>
      ))}
      {shown.length < data.stores.length && (
        <li>
          <button type="button" className="kb-link" onClick={() => setAll(true)}>
            {t('moreReasons', { count: data.stores.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  )
}
