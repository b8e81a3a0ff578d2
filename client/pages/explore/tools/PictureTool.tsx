import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportResult, keepPicture } from '../../../../server/contract/exports.ts'
import { addressOf, readReply, refusalOf } from '../../../api.ts'
import { exportPng, exportSvg } from '../../../canvas/picture/exportPicture.ts'
import { ToolbarIcon } from '../../../canvas/ToolbarIcon.tsx'
import { requestHeaders } from '../../../requestHeaders.ts'
import { useExploreContext } from '../ExploreContext.ts'
import { usePictureStrip } from '../usePictureStrip.ts'

/** The canvas as a picture with its legend. The case keeps it as an export with a manifest, and the browser downloads it under the same name. */
export function PictureTool() {
  const { t } = useTranslation('lens')
  const { caseId, scene, view, actions } = useExploreContext()
  const stripOf = usePictureStrip()
  const [busy, setBusy] = useState(false)
  const make = (format: 'png' | 'svg') => {
    const { current } = view
    if (!current) return
    setBusy(true)
    void actions
      .guarded(async () => {
        const { strip, title, runId } = stripOf()
        const picture = format === 'png' ? await exportPng(current, strip) : exportSvg(current, strip)
        const query = {
          format,
          view: title.slice(0, 500),
          nodes: scene.shown.nodes.size,
          relations: scene.shown.relations.size,
          ...(runId === null ? {} : { runId }),
        }
        const response = await fetch(addressOf(keepPicture, { params: { caseId }, query }), {
          method: 'PUT',
          headers: { ...requestHeaders(), 'content-type': 'application/octet-stream' },
          body: picture,
        })
        if (!response.ok) throw await refusalOf(response)
        const kept = await readReply({ id: keepPicture.id, reply: exportResult }, await response.text())
        download(picture, kept.name)
        actions.setNotice({ text: t('picture.done', { name: kept.name }) })
      })
      .finally(() => setBusy(false))
  }
  return (
    <Menu position="bottom-start" shadow="md" withinPortal>
      <Menu.Target>
        <Tooltip label={t('picture.tool')} openDelay={300}>
          <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('picture.tool')} loading={busy} disabled={scene.graph.order === 0}>
            <ToolbarIcon name="picture" />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {(['png', 'svg'] as const).map((format) => (
          <Menu.Item key={format} onClick={() => make(format)}>
            {t(`picture.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function download(picture: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(picture)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
