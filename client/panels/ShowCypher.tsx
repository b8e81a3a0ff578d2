import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { queryAddress, type QueryLink } from '../pages/cypher/queryLink.ts'
import { useCaseId } from '../shell/useCaseId.ts'

/** Opens the Cypher page with the query behind a panel's figures, its parameters filled in: a saved one by its id, or a text. */
export function ShowCypher(link: Partial<QueryLink>) {
  const { t } = useTranslation('cypher')
  const caseId = useCaseId()
  return (
    <Link className="kb-link" to={queryAddress(caseId, link)} data-cypher={link.queryId ?? 'text'}>
      {t('show')}
    </Link>
  )
}
