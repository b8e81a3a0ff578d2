import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { listCases, SAMPLE_CASE } from '../../../../server/contract/cases.ts'
import { useApi } from '../../../useApi.ts'

/** For a case that has nothing to look at yet: the sample, where this machine has it. */
export function SampleLink({ caseId }: { caseId: string }) {
  const { t } = useTranslation('canvas')
  const { data } = useApi(listCases, {})
  if (caseId === SAMPLE_CASE || !data?.cases.some((one) => one.caseId === SAMPLE_CASE)) return null
  return (
    <Link className="kb-link" to={`/cases/${SAMPLE_CASE}/explore`}>
      {t('empty.sample')}
    </Link>
  )
}
