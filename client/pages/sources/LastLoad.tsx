import { useTranslation } from 'react-i18next'
import { loadReport } from '../../../server/contract/sources.ts'
import { useCellText } from '../../evidence/useCellText.ts'
import { useFormat } from '../../format/useFormat.ts'
import { isActive, useJobs } from '../../shell/JobsProvider.tsx'
import { JobCard } from '../../shell/JobCard.tsx'
import classes from './Data.module.css'
import { RowEquation } from './RowEquation.tsx'

/** The running load, or what the last one did with every file. */
export function LastLoad() {
  const { t } = useTranslation('data')
  const { count } = useFormat()
  const { tableText } = useCellText()
  const job = useJobs().find((one) => one.kind === 'load')
  if (!job) return null
  const report = loadReport.safeParse(job.result).data
  const sum = (part: 'read' | 'loaded' | 'duplicate' | 'rejected') => (report?.files ?? []).reduce((all, file) => all + file[part], 0)
  return (
    <section className={classes.card} aria-label={t('lastLoad')}>
      <h2 className={classes.title}>{t(isActive(job) ? 'loading' : 'lastLoad')}</h2>
      <JobCard job={job} />
      {report && (
        <>
          <RowEquation read={sum('read')} loaded={sum('loaded')} duplicate={sum('duplicate')} rejected={sum('rejected')} />
          <table className={classes.table} style={{ marginTop: 10 }}>
            <thead>
              <tr>
                {['file', 'read', 'loaded', 'duplicate', 'rejected'].map((column) => (
                  <th key={column} scope="col">
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {report.files.map((file) => (
                <tr key={file.file}>
                  <td>
                    {file.file} <span className={classes.note}>{file.table === null ? '' : tableText(file.table)}</span>
                    {file.error && <div className={classes.attention}>{file.error}</div>}
                    {file.warnings.map((warning) => (
                      <div key={warning} className={classes.note}>
                        {warning}
                      </div>
                    ))}
                  </td>
                  <td>{count(file.read)}</td>
                  <td>{count(file.loaded)}</td>
                  <td>{count(file.duplicate)}</td>
                  <td className={file.rejected > 0 ? classes.attention : undefined}>{count(file.rejected)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {report.skipped.length > 0 && <p className={classes.note}>{t('skipped', { files: report.skipped.map((one) => one.file).join(', ') })}</p>}
        </>
      )}
    </section>
  )
}
