import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SupplyList } from '../../../server/contract/supply.ts'
import { ExportForm } from './ExportForm.tsx'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
  readonly what: 'rings' | 'stores' | SupplyList
  readonly ringId?: string
}

export function ExportDialog({ opened, onClose, what, ringId }: Props) {
  const { t } = useTranslation('exports')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={520}
      title={t(ringId === undefined ? `what.${what}` : 'what.ring')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <ExportForm what={what} {...(ringId === undefined ? {} : { ringId })} />
    </Modal>
  )
}
