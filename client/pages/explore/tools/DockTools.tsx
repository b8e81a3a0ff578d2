import { useTranslation } from 'react-i18next'
import { Tool } from '../../../canvas/CanvasToolbar.tsx'
import { DOCK_PANES } from '../dock/panes.ts'
import { useExploreContext } from '../ExploreContext.ts'

/** Opens and closes what lies under the canvas. */
export function DockTools() {
  const { t } = useTranslation('canvas')
  const { dock, setDock } = useExploreContext()
  return DOCK_PANES.map(({ id, icon }) => (
    <Tool key={id} name={icon} label={t(`toolbar.${id}`)} active={dock === id} onClick={() => setDock(dock === id ? null : id)} />
  ))
}
