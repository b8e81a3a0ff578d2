import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ExportForm } from './ExportForm.tsx'
import { titleOf, type ExportSubject } from './ExportSubject.ts'

export function ExportDialog({ subject, onClose }: { subject: ExportSubject; onClose: () => void }) {
  const { t } = useTranslation('exports')
  return (
    <Modal opened onClose={onClose} size={560} title={t(`what.${titleOf(subject)}`)} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <ExportForm subject={subject} />
    </Modal>
  )
}
