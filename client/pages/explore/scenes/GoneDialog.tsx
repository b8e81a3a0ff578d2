import { Modal, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { label as labelSchema } from '../../../../server/contract/common.ts'
import { NodeGlyph } from '../../../canvas/NodeGlyph.tsx'
import { useFormat } from '../../../format/useFormat.ts'
import type { Gone } from './openPicture.ts'
import classes from './Scenes.module.css'

const SHOWN = 200

/** Which nodes of a kept canvas the graph no longer has, and why. The rest is drawn. */
export function GoneDialog({ gone, of, onClose }: { gone: readonly Gone[]; of: number; onClose: () => void }) {
  const { t } = useTranslation('scenes')
  const { text, count } = useFormat()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('gone.title', { gone: count(gone.length), of: count(of) })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Text size="sm" mb={8}>
        {t('gone.text')}
      </Text>
      <ul className={classes.gone}>
        {gone.slice(0, SHOWN).map(({ id, name, why }) => (
          <li key={id} data-gone={id}>
            <Glyph id={id} />
            <div>
              <b>{name}</b> <span>{id}</span>
              <p>{text(why)}</p>
            </div>
          </li>
        ))}
      </ul>
      {gone.length > SHOWN && <Text size="sm">{t('common:table.shown', { shown: count(SHOWN), total: count(gone.length) })}</Text>}
    </Modal>
  )
}

function Glyph({ id }: { id: string }) {
  const label = labelSchema.safeParse(id.slice(0, id.indexOf('/'))).data
  return label ? <NodeGlyph label={label} size={16} /> : null
}
