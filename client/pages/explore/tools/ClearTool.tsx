import { useTranslation } from 'react-i18next'
import { Tool } from '../../../canvas/CanvasToolbar.tsx'
import { useExploreContext } from '../ExploreContext.ts'

export function ClearTool() {
  const { t } = useTranslation('canvas')
  const { actions, scene } = useExploreContext()
  return <Tool name="clear" label={t('toolbar.clear')} disabled={scene.graph.order === 0} onClick={actions.clear} />
}
