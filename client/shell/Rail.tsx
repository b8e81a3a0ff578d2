import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { Icon } from './Icon.tsx'
import { PLACES } from './places.ts'
import classes from './Shell.module.css'
import { ShortcutButton } from './ShortcutButton.tsx'
import { useCaseId } from './useCaseId.ts'

export function Rail() {
  const { t } = useTranslation('shell')
  const caseId = useCaseId()
  return (
    <nav className={classes.rail} aria-label={t('rail')}>
      {PLACES.map(({ place }) => (
        <NavLink key={place} to={`/cases/${caseId}/${place}`} className={classes.railLink ?? ''}>
          <Icon name={place} size={19} />
          {t(`place.${place}`)}
        </NavLink>
      ))}
      <div className={classes.grow} />
      <ShortcutButton />
    </nav>
  )
}
