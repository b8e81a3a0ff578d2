import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportQueries } from '../../../server/contract/ownQueries.ts'
import { addressOf } from '../../api.ts'
import { requestHeaders } from '../../requestHeaders.ts'
import { ImportQueriesDialog } from './ImportQueriesDialog.tsx'

/** New, import, export all. */
export function TreeActions({ caseId, onNew }: { caseId: string; onNew: () => void }) {
  const { t } = useTranslation('cypher')
  const [importing, setImporting] = useState(false)
  return (
    <>
      <Button size="compact-xs" px={5} variant="subtle" onClick={onNew}>
        {t('own.new')}
      </Button>
      <Button size="compact-xs" px={5} variant="subtle" onClick={() => setImporting(true)}>
        {t('import.button')}
      </Button>
      <Button size="compact-xs" px={5} variant="subtle" onClick={() => void exportAll(caseId)}>
        {t('export.button')}
      </Button>
      {importing && <ImportQueriesDialog caseId={caseId} onClose={() => setImporting(false)} />}
    </>
  )
}

// A plain link would not say who asks.
async function exportAll(caseId: string): Promise<void> {
  const response = await fetch(addressOf(exportQueries, { params: { caseId } }), { headers: requestHeaders() })
  if (!response.ok) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = `${caseId}-queries.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
