import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Ring } from '../../server/contract/rings.ts'
import { ringVerdicts, type Verdict } from '../../server/contract/verdicts.ts'
import { Section } from '../panels/Section.tsx'
import { SignedDialog } from '../panels/SignedDialog.tsx'
import { useCaseId } from '../shell/useCaseId.ts'
import { Failed } from '../states/Failed.tsx'
import { useApi } from '../useApi.ts'
import { StandingText } from './StandingText.tsx'
import { StatusTag } from './StatusTag.tsx'
import { useVerdictWrites } from './useVerdictWrites.ts'
import { VerdictLine } from './VerdictLine.tsx'
import classes from './Verdicts.module.css'

interface Props {
  readonly ring: Pick<Ring, 'ringId' | 'byVerdict'>
  readonly names: ReadonlyMap<string, string>
  readonly onMark: (nodeIds: readonly string[]) => void
}

/** Where a ring stands: who said what and why, what a later run changed, and all that was said before. */
export function VerdictSection({ ring: { ringId, byVerdict }, names, onMark }: Props) {
  const { t } = useTranslation('verdicts')
  const caseId = useCaseId()
  const { data, error } = useApi(ringVerdicts, { params: { caseId, ringId } })
  const [taking, setTaking] = useState<Verdict | null>(null)
  const navigate = useNavigate()
  const { withdrawing } = useVerdictWrites(({ verdictId }) => {
    setTaking(null)
    // Without the verdict that made it this ring is no more.
    const [from] = byVerdict?.verdictId === verdictId ? byVerdict.of : []
    if (from) void navigate(`/cases/${caseId}/rings/${encodeURIComponent(from.ringId)}`, { replace: true })
  })
  if (error)
    return (
      <Section title={t('title')}>
        <Failed error={error} compact />
      </Section>
    )
  if (!data) return null
  const { standing, history } = data
  const former = history.filter((one) => !standing.verdicts.some(({ verdictId }) => verdictId === one.verdictId))
  return (
    <Section title={t('title')} note={<StatusTag statuses={standing.statuses} secondLook={standing.secondLook} byVerdict={byVerdict} />}>
      {standing.verdicts.length === 0 && <div className={classes.quiet}>{t('none')}</div>}
      {standing.verdicts.map((verdict) => (
        <VerdictLine key={verdict.verdictId} verdict={verdict} ringId={ringId} names={names} onTakeBack={() => setTaking(verdict)} onMark={onMark}>
          <StandingText verdict={verdict} />
        </VerdictLine>
      ))}
      {former.length > 0 && (
        <details>
          <summary className={classes.quiet}>{t('former', { count: former.length })}</summary>
          {former.map((verdict) => (
            <VerdictLine key={verdict.verdictId} verdict={verdict} ringId={ringId} names={names} />
          ))}
        </details>
      )}
      {taking && (
        <SignedDialog
          title={t('takeBackTitle', { no: taking.verdictId })}
          note={t('takeBackMeans')}
          submit={t('takeBack')}
          needsReason={false}
          pending={withdrawing.isPending}
          error={withdrawing.error}
          onSubmit={(reason) => withdrawing.mutate({ verdictId: taking.verdictId, reason })}
          onClose={() => setTaking(null)}
        />
      )}
    </Section>
  )
}
