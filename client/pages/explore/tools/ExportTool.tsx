import { ActionIcon, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ToolbarIcon } from '../../../canvas/ToolbarIcon.tsx'
import { ExportDialog } from '../../exports/ExportDialog.tsx'
import { canvasSubject } from '../../exports/canvasSubject.ts'
import { useExploreContext } from '../ExploreContext.ts'

/** What is selected, or else all that is shown, as a file with its manifest. */
export function ExportTool() {
  const { t } = useTranslation('exports')
  const exploring = useExploreContext()
  const { scene, online, showDialog } = exploring
  return (
    <Tooltip label={t('canvasTool')} openDelay={300}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        aria-label={t('canvasTool')}
        disabled={!online || scene.graph.order === 0}
        onClick={() => showDialog(<ExportDialog subject={canvasSubject(exploring)} onClose={() => showDialog(null)} />)}
      >
        <ToolbarIcon name="export" />
      </ActionIcon>
    </Tooltip>
  )
}
