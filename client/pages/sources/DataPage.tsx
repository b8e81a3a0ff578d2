import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listSources } from '../../../server/contract/sources.ts'
import { Panes } from '../../panels/Panes.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Empty } from '../../states/Empty.tsx'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import classes from './Data.module.css'
import { FileDrop } from './FileDrop.tsx'
import { LastLoad } from './LastLoad.tsx'
import { Rejects } from './Rejects.tsx'
import { SourceCard } from './SourceCard.tsx'
import { SourceList } from './SourceList.tsx'
import { StepsCard } from './StepsCard.tsx'
import { UploadCard } from './UploadCard.tsx'
import { useUploads } from './useUploads.ts'

/** From files to rings to the graph: load, see what came in and what was refused, detect, build. */
export function DataPage() {
  const { t } = useTranslation('data')
  const caseId = useCaseId()
  const { data, error, refetch } = useApi(listSources, { params: { caseId } })
  const [chosen, setChosen] = useState<number | null>(null)
  const uploads = useUploads(caseId)
  const sources = data?.sources ?? []
  const source = sources.find((one) => one.sourceId === chosen) ?? sources.toSorted((a, b) => b.rejected - a.rejected)[0]
  return (
    <Panes
      id="data"
      left={{
        label: t('common:pane.name.files'),
        width: 272,
        content: (
          <section className={classes.left} aria-label={t('sources')}>
            <SourceList sources={sources} selectedId={source?.sourceId ?? null} onSelect={setChosen}>
              <FileDrop onFiles={uploads.add} />
            </SourceList>
          </section>
        ),
      }}
      right={{
        label: t('common:pane.name.rejected'),
        width: 316,
        chosen: chosen === null ? null : String(chosen),
        content: (
          <aside className={classes.right} aria-label={t('rejects')}>
            {source && <Rejects key={source.sourceId} source={source} />}
          </aside>
        ),
      }}
    >
      <section className={classes.middle} aria-label={t('title')}>
        <h1 className={classes.title} style={{ maxWidth: 960, margin: '0 auto 12px', fontSize: 16 }}>
          {t('title')}
        </h1>
        <UploadCard uploads={uploads} />
        <StepsCard hasSources={sources.length > 0} />
        <LastLoad />
        {source && <SourceCard source={source} />}
        {error && <Failed error={error} onRetry={() => void refetch()} />}
        {!error && !data && <Waiting />}
        {data && sources.length === 0 && <Empty title={t('noSources')} text={t('noSourcesText')} />}
      </section>
    </Panes>
  )
}
