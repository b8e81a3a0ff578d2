import { useTranslation } from 'react-i18next'
import { Tool } from '../../../canvas/CanvasToolbar.tsx'
import { useExploreContext } from '../ExploreContext.ts'

/** The path between the two selected nodes. */
export function PathTool() {
  const { t } = useTranslation('canvas')
  const { actions, chosen, online } = useExploreContext()
  const [from, to] = chosen
  const two = chosen.length === 2
  return (
    <Tool
      name="path"
      label={two ? t('toolbar.path') : t('toolbar.pathHint')}
      disabled={!two || !online}
      onClick={() => {
        if (from && to && two) void actions.paths.find(from, to)
      }}
    />
  )
}
