import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listExports } from '../../../server/contract/exports.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Empty } from '../../states/Empty.tsx'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import { ExportForm } from './ExportForm.tsx'
import { ExportTable } from './ExportTable.tsx'
import classes from './Exports.module.css'

/** What can be taken away, and what was. */
export function ExportsPage() {
  const { t } = useTranslation('exports')
  const caseId = useCaseId()
  const [what, setWhat] = useState<'rings' | 'stores'>('rings')
  const { data, error, refetch } = useApi(listExports, { params: { caseId } })
  return (
    <div className={classes.page}>
      <section className={classes.left} aria-label={t('new')}>
        <h1 className={classes.title}>{t('new')}</h1>
        <SegmentedControl
          fullWidth
          mb={12}
          aria-label={t('whatLabel')}
          value={what}
          onChange={(value) => setWhat(value === 'stores' ? 'stores' : 'rings')}
          data={[
            { value: 'rings', label: t('what.rings') },
            { value: 'stores', label: t('what.stores') },
          ]}
        />
        <ExportForm key={what} subject={{ what }} />
        <p style={{ fontSize: 11, lineHeight: '17px', color: 'var(--kb-ink-3)' }}>{t('notice')}</p>
      </section>
      <section className={classes.right} aria-label={t('made')}>
        <h2 className={classes.title}>{t('made')}</h2>
        {error && <Failed error={error} onRetry={() => void refetch()} />}
        {!error && !data && <Waiting />}
        {data && data.exports.length === 0 && <Empty title={t('none')} text={t('noneText')} />}
        {data && data.exports.length > 0 && <ExportTable exports={data.exports} />}
      </section>
    </div>
  )
}
