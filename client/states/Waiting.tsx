import { Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './State.module.css'

export function Waiting({ what }: { what?: string }) {
  const { t } = useTranslation()
  return (
    <div className={classes.state} role="status">
      <Loader size={22} />
      <p className={classes.text}>{what ?? t('loading')}</p>
    </div>
  )
}
