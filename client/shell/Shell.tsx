import { useTranslation } from 'react-i18next'
import { Outlet } from 'react-router'
import { EvidenceProvider } from '../evidence/EvidenceProvider.tsx'
import { GraphNotice } from './GraphNotice.tsx'
import { JobsProvider } from './JobsProvider.tsx'
import { PageTitle } from './PageTitle.tsx'
import { Palette } from './palette/Palette.tsx'
import { Rail } from './Rail.tsx'
import { ServerNotice } from './ServerNotice.tsx'
import classes from './Shell.module.css'
import { ShortcutList } from './ShortcutList.tsx'
import { TopBar } from './TopBar.tsx'
import { useCaseId } from './useCaseId.ts'

/** The frame of every page of a case: top bar, rail, notices and the page itself. */
export function Shell() {
  const { t } = useTranslation('shell')
  const caseId = useCaseId()
  return (
    <JobsProvider key={caseId} caseId={caseId}>
      <EvidenceProvider>
        <div className={classes.shell}>
          <a className={classes.skip} href="#page">
            {t('skip')}
          </a>
          <TopBar />
          <Rail />
          <main id="page" className={classes.main} tabIndex={-1}>
            <ServerNotice />
            <GraphNotice />
            <div className={classes.page}>
              <Outlet />
            </div>
          </main>
        </div>
        <ShortcutList />
        <Palette />
        <PageTitle />
      </EvidenceProvider>
    </JobsProvider>
  )
}
