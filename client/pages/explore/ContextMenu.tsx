import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Point } from '../../canvas/scene/sceneState.ts'
import { type MenuTarget, useExploreContext } from './ExploreContext.ts'
import { MENU_ENTRIES } from './menu/menuEntries.ts'

// Without keys: the one that opens the menu would close it on its way up.
const PRESSES = ['mousedown', 'touchstart']

/** A menu at a point of the window; arrow keys walk it, Escape closes it and focus returns. */
export function ContextMenu({ target, at, onClose }: { target: MenuTarget; at: Point; onClose: () => void }) {
  const { t } = useTranslation(['canvas', 'lens', 'cypher'])
  const exploring = useExploreContext()
  return (
    <Menu opened onClose={onClose} position="bottom-start" shadow="md" width={230} trapFocus returnFocus withinPortal clickOutsideEvents={PRESSES}>
      <Menu.Target>
        <div style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('menu.label')}>
        {MENU_ENTRIES.flatMap(({ id, item }) => [item(target, exploring, t) ?? []].flat().map((made, index) => ({ ...made, key: `${id} ${index}` }))).map(
          (made) => (
            <Menu.Item
              key={made.key}
              disabled={made.disabled ?? false}
              onClick={() => {
                onClose()
                made.run()
              }}
            >
              {made.label}
            </Menu.Item>
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
