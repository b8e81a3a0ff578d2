import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Tool } from '../../../canvas/CanvasToolbar.tsx'
import { useExploreContext } from '../ExploreContext.ts'
import { markShown } from '../scenes/justSaved.ts'
import { ScenesDialog } from '../scenes/ScenesDialog.tsx'

/** Saved scenes: save, open, rename, share, delete. */
export function ScenesTool() {
  const { t } = useTranslation('scenes')
  const { caseId, scene, dataVersion, showDialog } = useExploreContext()
  const [params, setParams] = useSearchParams()
  const show = () =>
    showDialog(
      <ScenesDialog
        caseId={caseId}
        scene={scene}
        dataVersion={dataVersion}
        openId={params.get('scene')}
        onOpen={(sceneId, saved) => {
          if (saved) markShown(sceneId)
          setParams({ scene: sceneId })
          if (saved) showDialog(null)
        }}
        onClose={() => showDialog(null)}
      />,
    )
  return <Tool name="scenes" label={t('title')} onClick={show} />
}
