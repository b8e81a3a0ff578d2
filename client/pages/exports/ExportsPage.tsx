import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { downloadExport, listExports } from '../../../server/contract/exports.ts'
import { addressOf } from '../../api.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Empty } from '../../states/Empty.tsx'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import { ExportForm } from './ExportForm.tsx'
import { VerifyButton } from './VerifyButton.tsx'
import classes from './Exports.module.css'

/** What can be taken away, and what was. */
export function ExportsPage() {
  const { t } = useTranslation('exports')
  const caseId = useCaseId()
  const [what, setWhat] = useState<'rings' | 'stores'>('rings')
  const { data, error, refetch } = useApi(listExports, { params: { caseId } })
  return (
    <div className={classes.page}>
      <section className={classes.left} aria-label={t('new')}>
        <h1 className={classes.title}>{t('new')}</h1>
        <SegmentedControl
          fullWidth
          mb={12}
          aria-label={t('whatLabel')}
          value={what}
          onChange={(value) => setWhat(value === 'stores' ? 'stores' : 'rings')}
          data={[
            { value: 'rings', label: t('what.rings') },
            { value: 'stores', label: t('what.stores') },
          ]}
        />
        <ExportForm key={what} subject={{ what }} />
        <p style={{ fontSize: 11, lineHeight: '17px', color: 'var(--kb-ink-3)' }}>{t('notice')}</p>
      </section>
      <section className={classes.right} aria-label={t('made')}>
        <h2 className={classes.title}>{t('made')}</h2>
        {error && <Failed error={error} onRetry={() => void refetch()} />}
        {!error && !data && <Waiting />}
        {data && data.exports.length === 0 && <Empty title={t('none')} text={t('noneText')} />}
        {data && data.exports.length > 0 && (
          <table className={classes.table}>
            <thead>
              <tr>
                {['file', 'when', 'rows', 'size', 'masking', 'sha', 'manifest', 'check'].map((column) => (
                  <th key={column} scope="col" className={column === 'rows' || column === 'size' ? classes.number : undefined}>
                    {t(`column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.exports.map(({ name, manifest }) => (
                <Row
                  key={name}
                  name={name}
                  at={manifest.exportedAt}
                  rows={manifest.rows}
                  bytes={manifest.bytes}
                  masked={manifest.masked}
                  sha256={manifest.sha256}
                  version={manifest.dataVersion}
                />
              ))}
            </tbody>
          </table>
        )}
      </section>
    </div>
  )
}

interface RowProps {
  readonly name: string
  readonly at: string
  readonly rows: number
  readonly bytes: number
  readonly masked: boolean
  readonly sha256: string
  readonly version: number
}

function Row({ name, at, rows, bytes: size, masked, sha256, version }: RowProps) {
  const { t } = useTranslation('exports')
  const { dateTime, count, bytes } = useFormat()
  const caseId = useCaseId()
  const link = (file: string) => addressOf(downloadExport, { params: { caseId, name: file } })
  return (
    <tr>
      <td>
        <a className="kb-link" href={link(name)} download={name}>
          {name}
        </a>
      </td>
      <td>
        {dateTime(at)} · v{version}
      </td>
      <td className={classes.number}>{count(rows)}</td>
      <td className={classes.number}>{bytes(size)}</td>
      <td>{t(masked ? 'masked' : 'unmasked')}</td>
      <td title={sha256}>{sha256.slice(0, 12)}…</td>
      <td>
        <a className="kb-link" href={link(`${name}.manifest.json`)} download={`${name}.manifest.json`}>
          {t('manifest')}
        </a>
      </td>
      <td>
        <VerifyButton name={name} />
      </td>
    </tr>
  )
}
