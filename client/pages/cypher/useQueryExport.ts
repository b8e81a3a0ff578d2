import { useMutation } from '@tanstack/react-query'
import { downloadExport, exportResult, startExport } from '../../../server/contract/exports.ts'
import { addressOf, call } from '../../api.ts'
import { waitForJob } from './waitForJob.ts'
import type { Asked } from './useQueryRun.ts'

/** Writes a query's whole result with its manifest, then hands the file to the browser. Returns the name and the rows written. */
export function useQueryExport(caseId: string) {
  return useMutation({
    mutationFn: async ({ asked, format }: { asked: Asked; format: 'csv' | 'json' }) => {
      const started = await call(startExport, {
        params: { caseId },
        body: { what: 'query', format, parameters: asked.parameters, ...(asked.queryId === null ? { cypher: asked.cypher } : { queryId: asked.queryId }) },
      })
      const { name, manifest } = exportResult.parse((await waitForJob(caseId, started)).result)
      const link = document.createElement('a')
      link.href = addressOf(downloadExport, { params: { caseId, name } })
      link.download = name
      link.click()
      return { name, rows: manifest.rows }
    },
  })
}
