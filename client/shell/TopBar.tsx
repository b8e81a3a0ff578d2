import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { CaseSwitcher } from './CaseSwitcher.tsx'
import { DataVersion } from './DataVersion.tsx'
import { MaskSwitch } from '../mask/MaskSwitch.tsx'
import { JobProgress } from './JobProgress.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { SearchBox } from '../search/SearchBox.tsx'
import classes from './Shell.module.css'
import { ThemeSwitch } from './ThemeSwitch.tsx'
import { UserName } from './UserName.tsx'
import { useCaseId } from './useCaseId.ts'

export function TopBar() {
  const { t } = useTranslation('shell')
  const caseId = useCaseId()
  return (
    <header className={classes.top}>
      <Link className={classes.mark} to={`/cases/${caseId}/overview`} aria-label={t('home')}>
        <img src="/mark.svg" width={28} height={28} alt="" />
      </Link>
      <CaseSwitcher />
      <div className={classes.divider} />
      <DataVersion />
      <MaskSwitch key={caseId} />
      <JobProgress />
      <div className={classes.grow} />
      <SearchBox />
      <LanguageSwitch />
      <ThemeSwitch />
      <UserName />
    </header>
  )
}
