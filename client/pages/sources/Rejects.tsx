import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { downloadRejects, listRejects, type Source } from '../../../server/contract/sources.ts'
import { addressOf } from '../../api.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import classes from './Data.module.css'

/** Rows of a file that were refused, by reason, each with its line and what stood there. */
export function Rejects({ source }: { source: Source }) {
  const { t } = useTranslation('data')
  const { count, share } = useFormat()
  const caseId = useCaseId()
  const { data, error } = useApi(listRejects, { params: { caseId, sourceId: source.sourceId }, query: { limit: 100 } }, { enabled: source.rejected > 0 })
  return (
    <>
      <div className={classes.head}>
        <span>
          <b>{t('rejects')}</b> <b className={source.rejected > 0 ? classes.attention : undefined}>{count(source.rejected)}</b>{' '}
          {source.read > 0 && source.rejected > 0 && <span className={classes.note}>{share(source.rejected / source.read)}</span>}
        </span>
        {source.rejected > 0 && (
          <Button
            component="a"
            size="compact-xs"
            variant="default"
            href={addressOf(downloadRejects, { params: { caseId, sourceId: source.sourceId } })}
            download
          >
            {t('downloadRejects')}
          </Button>
        )}
      </div>
      <div className={classes.note} style={{ padding: '0 16px 10px', overflowWrap: 'anywhere' }}>
        {source.file}
      </div>
      {source.rejected === 0 && (
        <p className={classes.note} style={{ padding: '0 16px', margin: 0 }}>
          {t('noRejects')}
        </p>
      )}
      {error && <Failed error={error} compact />}
      {source.rejected > 0 && !data && !error && <Waiting />}
      {data?.groups.map((group) => (
        <div key={`${group.reason} ${group.column}`} className={classes.reject}>
          <div style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
            <b>{t(`reason.${codeOf(group.reason)}`, { defaultValue: group.reason })}</b>
            <b>{count(group.count)}</b>
          </div>
          <div>
            {t('first', { line: count(group.firstLine) })} {group.column && <span className={classes.note}>{group.column}</span>}{' '}
            {group.firstValue !== null && <span className={classes.code}>{group.firstValue}</span>}
          </div>
        </div>
      ))}
      {data && data.rejects.length > 0 && (
        <details className={classes.reject}>
          <summary style={{ cursor: 'pointer' }}>{t('eachRow', { shown: count(data.rejects.length), total: count(data.total) })}</summary>
          {data.rejects.map((one) => (
            <div key={`${one.line} ${one.column} ${one.reason}`} style={{ padding: '3px 0' }}>
              {t('lineNo', { line: count(one.line) })} <span className={classes.note}>{one.column}</span>{' '}
              {one.value !== null && <span className={classes.code}>{one.value}</span>}
            </div>
          ))}
        </details>
      )}
    </>
  )
}

/** `NO_SUCH_TIME` of `NO_SUCH_TIME: No such date or time exists.` */
function codeOf(reason: string): string {
  return /^[A-Z_]+(?=:|$)/.exec(reason)?.[0] ?? reason
}
