import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { listMatches } from '../../../server/contract/crosscase.ts'
import { Panes } from '../../panels/Panes.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Empty } from '../../states/Empty.tsx'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import classes from './Crosscase.module.css'
import { MatchForm } from './MatchForm.tsx'
import { MatchList } from './MatchList.tsx'
import { MatchResult } from './MatchResult.tsx'

/** Lists of numbers matched with this case and with those of other cases. */
export function CrosscasePage() {
  const { t } = useTranslation('crosscase')
  const caseId = useCaseId()
  const [address, setAddress] = useSearchParams()
  const { data, error, refetch } = useApi(listMatches, { params: { caseId } })
  const shown = data?.matches.find(({ matchId }) => matchId === address.get('match')) ?? data?.matches[0] ?? null
  const open = (matchId: string) => setAddress({ match: matchId }, { replace: true })
  return (
    <div className={classes.page}>
      <Panes
        id="crosscase"
        left={{
          label: t('asked'),
          width: 340,
          content: (
            <aside className={classes.left} aria-label={t('asked')}>
              <MatchForm caseId={caseId} onMade={open} />
              <MatchList caseId={caseId} matches={data?.matches ?? []} shownId={shown?.matchId ?? null} onOpen={open} />
            </aside>
          ),
        }}
      >
        <div className={classes.main}>
          {error && <Failed error={error} onRetry={() => void refetch()} />}
          {!error && !data && <Waiting />}
          {data && !shown && <Empty title={t('none')} text={t('noneText')} />}
          {shown && <MatchResult key={shown.matchId} caseId={caseId} matchId={shown.matchId} />}
        </div>
      </Panes>
    </div>
  )
}
