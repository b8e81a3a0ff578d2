import { useEffect } from 'react'
import { useRouteError } from 'react-router'
import { ApiError } from '../ApiError.ts'
import { Failed } from '../states/Failed.tsx'

/** A page that broke, in place of a white screen. */
export function CrashPage() {
  const error = useRouteError()
  useEffect(() => console.error(error), [error])
  const shown = error instanceof ApiError ? error : new ApiError('PAGE_BROKE', error instanceof Error ? error.message : String(error))
  return <Failed error={shown} onRetry={() => window.location.reload()} />
}
