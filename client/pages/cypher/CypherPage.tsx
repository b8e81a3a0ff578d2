import { useTranslation } from 'react-i18next'
import { listCaseQueries } from '../../../server/contract/ownQueries.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import { QueryDesk } from './QueryDesk.tsx'

/** Saved queries and an editor for Cypher of one's own; what comes back as a graph, a table or both. */
export function CypherPage() {
  const caseId = useCaseId()
  const { t } = useTranslation('cypher')
  const { data, error, refetch } = useApi(listCaseQueries, { params: { caseId } })
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting what={t('loading')} />
  return <QueryDesk key={caseId} caseId={caseId} queries={data.queries} />
}
