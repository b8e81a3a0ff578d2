import { useTranslation } from 'react-i18next'
import { listProfiles, type Source } from '../../../server/contract/sources.ts'
import { useCellText } from '../../evidence/useCellText.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useApi } from '../../useApi.ts'
import classes from './Data.module.css'
import { RowEquation } from './RowEquation.tsx'

/** A file that is in the case format itself, and of no profile. */
const CASE_FORMAT = 'case-format'

/** What is known about one file and what it brought. */
export function SourceCard({ source }: { source: Source }) {
  const { t } = useTranslation('data')
  const { bytes, count, dateTime, text } = useFormat()
  const { tableText } = useCellText()
  const { data } = useApi(listProfiles, {})
  const profile = data?.profiles.find((one) => one.id === source.profile)
  const facts = [
    [t('table'), source.table === null ? '—' : tableText(source.table)],
    [t('profile'), profile ? text(profile) : source.profile === CASE_FORMAT ? t('caseFormat') : source.profile],
    [t('encoding'), source.encoding],
    [t('header'), t('lineNo', { line: count(source.headerLine) })],
    [t('size'), bytes(source.bytes)],
    [t('loadedAt'), dateTime(source.loadedAt)],
    ['SHA-256', source.sha256],
  ] as const
  return (
    <section className={classes.card} aria-label={source.file}>
      <h2 className={classes.title} style={{ overflowWrap: 'anywhere' }}>
        {source.file}
      </h2>
      <RowEquation {...source} />
      <div style={{ marginTop: 12 }}>
        {facts.map(([name, value]) => (
          <div key={name} className={classes.fact}>
            <span>{name}</span>
            <span>{value}</span>
          </div>
        ))}
        {source.warnings.map((warning) => (
          <div key={warning} className={`${classes.fact} ${classes.attention}`}>
            <span className={classes.attention}>{t('warning')}</span>
            <span>{warning}</span>
          </div>
        ))}
      </div>
    </section>
  )
}
