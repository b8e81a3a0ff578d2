import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { downloadExport, type ExportResult } from '../../../server/contract/exports.ts'
import { addressOf } from '../../api.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import { cutOf } from './cutOf.ts'

/** A finished export: the file, its manifest, and what identifies it. */
export function ExportLinks({ made: { name, manifest } }: { made: ExportResult }) {
  const { t } = useTranslation('exports')
  const { count, bytes } = useFormat()
  const caseId = useCaseId()
  const cut = cutOf(manifest)
  return (
    <div style={{ display: 'grid', gap: 8, padding: '10px 12px', border: '1px solid var(--kb-line)', borderRadius: 6, background: 'var(--kb-sunk)' }}>
      <div style={{ fontWeight: 500, overflowWrap: 'anywhere' }}>{name}</div>
      <div style={{ fontSize: 12, color: 'var(--kb-ink-2)', overflowWrap: 'anywhere' }}>
        {t('rows', { rows: count(manifest.rows) })} · {bytes(manifest.bytes)} · {t(manifest.masked ? 'masked' : 'unmasked')} · SHA-256{' '}
        {manifest.sha256.slice(0, 16)}…
      </div>
      {cut && (
        <div role="alert" style={{ fontSize: 12, color: 'var(--kb-attention)' }}>
          {t(cut.exact ? 'cut' : 'cutAtLeast', { rows: count(manifest.rows), total: count(cut.of) })}
        </div>
      )}
      <div style={{ display: 'flex', gap: 8 }}>
        <Button component="a" size="compact-sm" href={addressOf(downloadExport, { params: { caseId, name } })} download={name}>
          {t('download')}
        </Button>
        <Button
          component="a"
          size="compact-sm"
          variant="default"
          href={addressOf(downloadExport, { params: { caseId, name: `${name}.manifest.json` } })}
          download={`${name}.manifest.json`}
        >
          {t('manifest')}
        </Button>
      </div>
    </div>
  )
}
