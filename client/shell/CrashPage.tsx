import { useEffect } from 'react'
import { useRouteError } from 'react-router'
import { ApiError } from '../ApiError.ts'
import { serverAnswers } from '../serverAnswers.ts'
import { Failed } from '../states/Failed.tsx'

/** What browsers say when a part of the page could not be fetched. */
const NOT_FETCHED = /dynamically imported module|importing a module script|preload css/i
const AGAIN_MILLISECONDS = 3000

/** A page that broke, in place of a white screen; one that could not be fetched comes by itself once the server is back. */
export function CrashPage() {
  const error = useRouteError()
  const isAway = error instanceof Error && NOT_FETCHED.test(error.message)
  useEffect(() => {
    if (!isAway) return console.error(error)
    const timer = setInterval(() => void reload(), AGAIN_MILLISECONDS)
    return () => clearInterval(timer)
  }, [error, isAway])
  const broken = error instanceof ApiError ? error : new ApiError('PAGE_BROKE', error instanceof Error ? error.message : String(error))
  return <Failed error={isAway ? new ApiError('OFFLINE', '') : broken} onRetry={() => void reload()} />
}

/** Never into the browser's own page for a server that is away. */
async function reload(): Promise<void> {
  if (await serverAnswers()) window.location.reload()
}
