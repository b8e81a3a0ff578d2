import { useTranslation } from 'react-i18next'
import { Tool } from '../../../canvas/CanvasToolbar.tsx'
import { ExportDialog } from '../../exports/ExportDialog.tsx'
import { canvasSubject } from '../../exports/canvasSubject.ts'
import { useExploreContext } from '../ExploreContext.ts'

/** What is selected, or else all that is shown, as a file with its manifest. */
export function ExportTool() {
  const { t } = useTranslation('exports')
  const exploring = useExploreContext()
  const { scene, online, showDialog } = exploring
  return (
    <Tool
      name="export"
      label={t('canvasTool')}
      disabled={!online || scene.graph.order === 0}
      onClick={() => showDialog(<ExportDialog subject={canvasSubject(exploring)} onClose={() => showDialog(null)} />)}
    />
  )
}
