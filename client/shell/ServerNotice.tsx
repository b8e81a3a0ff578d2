import { Loader } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { listJobs } from '../../server/contract/jobs.ts'
import { ApiError } from '../ApiError.ts'
import { useApi } from '../useApi.ts'
import classes from './Shell.module.css'
import { useCaseId } from './useCaseId.ts'

/** Says that the server does not answer while what was read stays in sight; asks for everything anew once it does. */
export function ServerNotice() {
  const { t } = useTranslation('shell')
  const caseId = useCaseId()
  const queries = useQueryClient()
  const request = useMemo(() => ({ params: { caseId } }), [caseId])
  const { lastError } = useApi(listJobs, request)
  const isAway = lastError instanceof ApiError && lastError.code === 'OFFLINE'
  const wasAway = useRef(false)
  useEffect(() => {
    if (wasAway.current && !isAway) void queries.invalidateQueries()
    wasAway.current = isAway
  }, [isAway, queries])
  if (!isAway) return null
  return (
    <div className={classes.notice} role="status" data-server="away">
      <Loader size={13} />
      <span>{t('serverAway')}</span>
    </div>
  )
}
