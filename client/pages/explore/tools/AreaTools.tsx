import { useTranslation } from 'react-i18next'
import { Tool } from '../../../canvas/CanvasToolbar.tsx'
import { useExploreContext } from '../ExploreContext.ts'

/** Dragging selects in a box or a lasso while one of them is on. */
export function AreaTools() {
  const { t } = useTranslation('lens')
  const { mode, setMode } = useExploreContext()
  return (['box', 'lasso'] as const).map((name) => (
    <Tool key={name} name={name} label={t(`tool.${name}`)} active={mode === name} onClick={() => setMode(mode === name ? 'move' : name)} />
  ))
}
