import { useTranslation } from 'react-i18next'
import type { Reason } from '../../server/contract/explain.ts'
import { useFormat } from '../format/useFormat.ts'
import classes from './ReasonFacts.module.css'

/** What a reason counts, whom its figure is compared with, and what honest trade looks the same. */
export function ReasonFacts({ reason }: { reason: Reason }) {
  const { t } = useTranslation()
  const { text, count, share } = useFormat()
  const { definition, confuser, baselineOf } = reason
  if (!definition && !confuser && !baselineOf) return null
  return (
    <dl className={classes.facts}>
      {definition && (
        <>
          <dt>{t('reasonFacts.definition')}</dt>
          <dd>{text(definition)}</dd>
        </>
      )}
      {baselineOf && (
        <>
          <dt>{t('reasonFacts.peers')}</dt>
          <dd>
            {t(`reasonFacts.${baselineOf.of}`, { names: baselineOf.names.join(', '), stores: count(baselineOf.stores), rows: count(baselineOf.rows) })}
            {' · '}
            {t('reasonFacts.place', { below: share(baselineOf.below), above: share(baselineOf.above) })}
          </dd>
        </>
      )}
      {confuser && (
        <>
          <dt>{t('reasonFacts.confuser')}</dt>
          <dd>{text(confuser)}</dd>
        </>
      )}
    </dl>
  )
}
