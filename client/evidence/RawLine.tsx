import { useTranslation } from 'react-i18next'
import { getSourceRow } from '../../server/contract/sources.ts'
import { useCaseId } from '../shell/useCaseId.ts'
import { Failed } from '../states/Failed.tsx'
import { Waiting } from '../states/Waiting.tsx'
import { useApi } from '../useApi.ts'
import classes from './EvidenceDrawer.module.css'

/** A line as it stands in its file, below the file's header, with the sum that identifies the file. */
export function RawLine({ sourceId, line, sha256 }: { sourceId: number; line: number; sha256: string }) {
  const { t } = useTranslation('evidence')
  const caseId = useCaseId()
  const { data, error } = useApi(getSourceRow, { params: { caseId, sourceId, line } })
  if (error) return <Failed error={error} compact />
  if (!data) return <Waiting />
  return (
    <pre className={classes.raw}>
      {data.header && <span>{data.header}</span>}
      {data.text}
      <span title={sha256}>{t('sha', { sha: `${sha256.slice(0, 8)}…${sha256.slice(-8)}` })}</span>
    </pre>
  )
}
