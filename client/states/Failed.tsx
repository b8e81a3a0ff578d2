import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Icon } from '../shell/Icon.tsx'
import classes from './State.module.css'
import { useErrorText } from './useErrorText.ts'

/** What failed, in the reader's language, with what the server said about file, line and reason. */
export function Failed({ error, onRetry, compact = false }: { error: unknown; onRetry?: () => void; compact?: boolean }) {
  const { t } = useTranslation()
  const { title, said } = useErrorText(error)
  if (compact)
    return (
      <div className={classes.compact} role="alert">
        <span className={classes.icon}>
          <Icon name="warning" size={15} />
        </span>
        <span>
          {title}
          {said && ` ${said}`}
        </span>
      </div>
    )
  return (
    <div className={classes.state} role="alert">
      <span className={classes.icon}>
        <Icon name="warning" size={26} />
      </span>
      <p className={classes.title}>{title}</p>
      {said && <p className={classes.text}>{said}</p>}
      {onRetry && (
        <Button variant="default" size="xs" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  )
}
