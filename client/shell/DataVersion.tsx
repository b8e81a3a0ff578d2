import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFormat } from '../format/useFormat.ts'
import { Icon } from './Icon.tsx'
import classes from './Shell.module.css'
import { useCase } from './useCase.ts'
import { useCaseId } from './useCaseId.ts'

export function DataVersion() {
  const { t } = useTranslation('shell')
  const { dateTime } = useFormat()
  const { data } = useCase()
  const caseId = useCaseId()
  if (!data) return null
  return (
    <Link to={`/cases/${caseId}/data`} className={`${classes.pill} ${classes.hideSmall}`} style={{ textDecoration: 'none' }}>
      <Icon name="data" size={14} />
      {t('dataVersion')} <b>v{data.dataVersion}</b>
      {data.loadedAt && <span className={classes.hideNarrow}>· {dateTime(data.loadedAt)}</span>}
    </Link>
  )
}
