import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { getMatch, MATCH_GROUPS, type MatchGroup } from '../../../server/contract/crosscase.ts'
import { useFormat } from '../../format/useFormat.ts'
import { ShowCypher } from '../../panels/ShowCypher.tsx'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import classes from './Crosscase.module.css'
import { GroupTable } from './GroupTable.tsx'
import { MatchActions } from './MatchActions.tsx'
import { MatchRows } from './MatchRows.tsx'
import { useNumberKind } from './useNumberKind.ts'

const VIEWS = [...MATCH_GROUPS, 'hits', 'misses'] as const
type View = (typeof VIEWS)[number]

/** One match: what was asked and found, hits by group against chance, and the numbers themselves. */
export function MatchResult({ caseId, matchId }: { caseId: string; matchId: string }) {
  const { t } = useTranslation('crosscase')
  const { count, dateTime } = useFormat()
  const kindText = useNumberKind()
  const { data, error, refetch } = useApi(getMatch, { params: { caseId, matchId } })
  const [view, setView] = useState<View>('case')
  const [group, setGroup] = useState<MatchGroup | null>(null)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const { asked, hits, misses, duplicates, damaged, kinds, universe, groups } = data
  const part = (name: 'asked' | 'hits' | 'misses', n: number) => t(`sum.${name}`, { count: n, shown: count(n) })
  const of = (kind: View) => (kind === 'hits' ? hits : kind === 'misses' ? misses : groups.filter((one) => one.kind === kind).length)
  return (
    <div className={classes.result}>
      <header className={classes.head}>
        <h2 className={classes.title}>{data.name}</h2>
        <span className={classes.quiet}>
          {dateTime(data.madeAt)} · {data.madeBy} · {t('version', { version: data.dataVersion })}
        </span>
        <span className={classes.grow} />
        <ShowCypher queryId="overlap" />
        <MatchActions caseId={caseId} match={data} />
      </header>
      <p className={classes.equation} role="status">
        {t('equation', { asked: part('asked', asked), hits: part('hits', hits), misses: part('misses', misses) })}
        {damaged > 0 && <b className={classes.attention}> {t('damaged', { count: damaged })}</b>}
        {kinds.some(({ kind }) => kind !== 'waybill') &&
          ` ${t('known', { kinds: kinds.map((one) => `${kindText(one.kind)} ${count(one.hits)}`).join(t('and')) })}`}
        {duplicates > 0 && ` ${t('duplicates', { count: duplicates })}`}
      </p>
      <div className={classes.tabs}>
        <SegmentedControl
          aria-label={t('views')}
          value={view}
          onChange={(value) => {
            setView(VIEWS.find((one) => one === value) ?? 'case')
            setGroup(null)
          }}
          data={VIEWS.map((one) => ({ value: one, label: `${t(`view.${one}`)} ${count(of(one))}` }))}
        />
      </div>
      {view === 'hits' || view === 'misses' ? (
        <MatchRows caseId={caseId} matchId={matchId} show={view} group={null} />
      ) : (
        <>
          <p className={classes.quiet}>{t('chance', { asked: count(asked - damaged), universe: count(universe) })}</p>
          <GroupTable groups={groups.filter(({ kind }) => kind === view)} kind={view} selected={group} onSelect={setGroup} />
          {group && <MatchRows caseId={caseId} matchId={matchId} show="hits" group={group} />}
        </>
      )}
    </div>
  )
}
