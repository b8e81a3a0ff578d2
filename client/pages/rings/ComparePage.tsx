import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { compareRings } from '../../../server/contract/rings.ts'
import { ringTag } from '../../format/ringTag.ts'
import { useFormat } from '../../format/useFormat.ts'
import { PageHead } from '../../panels/PageHead.tsx'
import { PairTerms } from '../../panels/PairTerms.tsx'
import { Section } from '../../panels/Section.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Empty } from '../../states/Empty.tsx'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import { VerdictDialog } from '../../verdicts/VerdictDialog.tsx'
import classes from './Compare.module.css'
import { CompareDays } from './CompareDays.tsx'
import { CompareFigures } from './CompareFigures.tsx'
import { SharedThings } from './SharedThings.tsx'

/** Two rings of the last run side by side: figures, what both have, the links between them, and their days on one axis. */
export function ComparePage() {
  const { t } = useTranslation('rings')
  const { signed } = useFormat()
  const caseId = useCaseId()
  const [address] = useSearchParams()
  const [a, b] = [address.get('a') ?? '', address.get('b') ?? '']
  const [merging, setMerging] = useState(false)
  const { data, error, refetch } = useApi(compareRings, { params: { caseId }, query: { a, b } }, { enabled: a !== '' && b !== '' })
  const back = (
    <Button component={Link} to={`/cases/${caseId}/rings`} size="xs" variant="default">
      {t('compare.back')}
    </Button>
  )
  if (a === '' || b === '')
    return (
      <Empty title={t('compare.choose')} text={t('compare.chooseText')}>
        {back}
      </Empty>
    )
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const { links } = data
  const widest = Math.max(1, ...links.strongest.flatMap((pair) => pair.terms.map((term) => Math.abs(term.logOdds))))
  return (
    <div className={classes.page}>
      <PageHead
        title={t('compare.title')}
        figure={`${ringTag(data.a.ringNo)} · ${ringTag(data.b.ringNo)}`}
        actions={
          <>
            {back}
            <Button size="xs" variant="default" onClick={() => setMerging(true)}>
              {t('compare.merge')}
            </Button>
          </>
        }
      />
      <div className={classes.body}>
        <div>
          <Section title={t('compare.figures')}>
            <CompareFigures a={data.a} b={data.b} />
          </Section>
          <Section title={t('compare.days')}>
            <CompareDays comparison={data} />
          </Section>
        </div>
        <div>
          <Section title={t('compare.shared')} cypher={{ queryId: 'shared-between-rings' }}>
            <SharedThings comparison={data} />
          </Section>
          <Section title={t('compare.links')} note={t('ring:logOdds')}>
            <p className={classes.text}>
              {links.total === 0 ? t('compare.noLinks') : t('compare.linksText', { count: links.total, weight: signed(links.weight) })}
            </p>
            {links.strongest.map((pair) => (
              <PairTerms key={`${pair.a} ${pair.b}`} pair={pair} title={`${pair.aName} ↔ ${pair.bName}`} widest={widest} />
            ))}
          </Section>
        </div>
      </div>
      {merging && <VerdictDialog kind="merge" ring={data.a} other={data.b.ringId} onClose={() => setMerging(false)} />}
    </div>
  )
}
