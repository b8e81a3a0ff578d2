import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { getScene } from '../../../../server/contract/scenes.ts'
import { call } from '../../../api.ts'
import { replaceScene } from '../../../canvas/scene/replaceScene.ts'
import { useCase } from '../../../shell/useCase.ts'
import { useExploreContext } from '../ExploreContext.ts'
import { GoneDialog } from '../scenes/GoneDialog.tsx'
import { wasShown } from '../scenes/justSaved.ts'
import { openPicture } from '../scenes/openPicture.ts'

/** `?scene=id` opens a saved scene, as one step that can be undone. Draws nothing itself. */
export function SceneEntry() {
  const { t } = useTranslation('scenes')
  const { caseId, scene, actions, online, dataVersion, view, showDialog } = useExploreContext()
  const { data: summary } = useCase()
  const [params] = useSearchParams()
  const wanted = params.get('scene')
  const done = useRef<string | null>(null)
  const { guarded, setNotice } = actions
  // While the graph opens there is hope that it can be asked; once it is away or never was built, the picture is drawn as it was.
  const waits = summary === undefined || (!online && ['closed', 'starting'].includes(summary.graph.state))

  useEffect(() => {
    if (wanted === null) done.current = null
    if (wanted === null || waits || done.current === wanted) return
    done.current = wanted
    if (wasShown(wanted)) return
    void guarded(async () => {
      const { scene: saved, picture } = await call(getScene, { params: { caseId, sceneId: wanted } })
      const { snapshot, gone, of } = await openPicture(caseId, picture, online, dataVersion)
      scene.do(replaceScene(scene, snapshot))
      view.current?.fit(false)
      setNotice({ text: gone === null ? t('openedUnchecked', { name: saved.name }) : t('opened', { name: saved.name, count: snapshot.nodes.length }) })
      if (gone && gone.length > 0) showDialog(<GoneDialog gone={gone} of={of} onClose={() => showDialog(null)} />)
    })
  }, [wanted, waits, online, caseId, scene, dataVersion, guarded, setNotice, showDialog, view, t])
  return null
}
