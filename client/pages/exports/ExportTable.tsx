import { useTranslation } from 'react-i18next'
import { downloadExport, type listExports } from '../../../server/contract/exports.ts'
import { addressOf, type ReplyOf } from '../../api.ts'
import { useFormat } from '../../format/useFormat.ts'
import { DataTable, type Column } from '../../panels/DataTable.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { cutOf } from './cutOf.ts'
import { VerifyButton } from './VerifyButton.tsx'

type Made = ReplyOf<typeof listExports>['exports'][number]

function Download({ name, children }: { name: string; children: string }) {
  const caseId = useCaseId()
  return (
    <a className="kb-link" href={addressOf(downloadExport, { params: { caseId, name } })} download={name} title={name}>
      {children}
    </a>
  )
}
const fileCell = ({ name }: Made) => <Download name={name}>{name}</Download>
const checkCell = ({ name }: Made) => <VerifyButton name={name} />
const sumCell = ({ manifest: { sha256 } }: Made) => <span title={sha256}>{sha256.slice(0, 12)}…</span>

function Manifest({ of }: { of: string }) {
  const { t } = useTranslation('exports')
  return <Download name={`${of}.manifest.json`}>{t('manifest')}</Download>
}
const manifestCell = ({ name }: Made) => <Manifest of={name} />

function Rows({ of: { manifest } }: { of: Made }) {
  const { t } = useTranslation('exports')
  const { count } = useFormat()
  const cut = cutOf(manifest)
  if (!cut) return count(manifest.rows)
  const told = { rows: count(manifest.rows), total: count(cut.of) }
  return <span title={t(cut.exact ? 'cut' : 'cutAtLeast', told)}>{t('common:table.of', told)}</span>
}
const rowsCell = (made: Made) => <Rows of={made} />

/** What was taken away, the newest first. */
export function ExportTable({ exports }: { exports: readonly Made[] }) {
  const { t } = useTranslation('exports')
  const { dateTime, bytes } = useFormat()
  const columns: readonly Column<Made>[] = [
    { id: 'file', width: 'minmax(220px, 1fr)', text: true, cell: fileCell },
    { id: 'when', width: '170px', text: true, cell: ({ manifest }) => `${dateTime(manifest.exportedAt)} · v${manifest.dataVersion}` },
    { id: 'rows', width: '132px', cell: rowsCell },
    { id: 'size', width: '72px', cell: ({ manifest }) => bytes(manifest.bytes) },
    { id: 'masking', width: '84px', text: true, cell: ({ manifest }) => t(manifest.masked ? 'masked' : 'unmasked') },
    { id: 'sha', width: '116px', text: true, cell: sumCell },
    { id: 'manifest', width: '72px', text: true, cell: manifestCell },
    { id: 'check', width: '220px', text: true, cell: checkCell },
  ]
  return <DataTable label={t('made')} columns={columns} title={(id) => t(`column.${id}`)} rows={exports} total={exports.length} keyOf={({ name }) => name} />
}
