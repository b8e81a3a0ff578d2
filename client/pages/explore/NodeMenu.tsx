import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Point } from '../../canvas/scene/sceneState.ts'
import { type MenuContext, nodeMenuItems } from './nodeMenuItems.ts'

/** A menu at a point of the window; arrow keys walk it, Escape closes it and focus returns. */
export function NodeMenu({ at, onClose, ...context }: MenuContext & { at: Point; onClose: () => void }) {
  const { t } = useTranslation('canvas')
  const items = nodeMenuItems(t, context)
  return (
    <Menu opened onClose={onClose} position="bottom-start" shadow="md" width={190} trapFocus returnFocus withinPortal>
      <Menu.Target>
        <div style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('menu.label')}>
        {items.map((item) => (
          <Menu.Item
            key={item.id}
            disabled={item.disabled ?? false}
            onClick={() => {
              onClose()
              item.run()
            }}
          >
            {item.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
