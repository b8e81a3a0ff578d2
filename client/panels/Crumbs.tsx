import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { Icon } from '../shell/Icon.tsx'
import { isComposing } from '../shell/shortcuts.ts'
import classes from './Crumbs.module.css'

type Level = { readonly name: string } & ({ readonly to: string } | { readonly onGo: () => void })

/** Where one is on the way down from the whole case, and the way up: by a press, or level by level with Alt and the up arrow. */
export function Crumbs({ trail, here }: { trail: readonly Level[]; here: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const above = trail.at(-1)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!above || event.key !== 'ArrowUp' || !event.altKey || isComposing(event)) return
      event.preventDefault()
      if ('to' in above) void navigate(above.to)
      else above.onGo()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
  return (
    <nav className={classes.crumbs} aria-label={t('crumbs.label')} title={above ? t('crumbs.up') : undefined}>
      {trail.map((level) => (
        <span key={level.name}>
          {'to' in level ? (
            <Link to={level.to}>{level.name}</Link>
          ) : (
            <button type="button" onClick={level.onGo}>
              {level.name}
            </button>
          )}
          <Icon name="right" size={13} />
        </span>
      ))}
      <b aria-current="page">{here}</b>
    </nav>
  )
}
