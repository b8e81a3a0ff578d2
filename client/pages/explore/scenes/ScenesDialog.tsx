import { Modal, SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listScenes } from '../../../../server/contract/scenes.ts'
import { writeScene } from '../../../canvas/scene/writeScene.ts'
import { Failed } from '../../../states/Failed.tsx'
import { Waiting } from '../../../states/Waiting.tsx'
import { useApi } from '../../../useApi.ts'
import type { Exploring } from '../ExploreContext.ts'
import { SceneForm } from './SceneForm.tsx'
import { SceneItem } from './SceneItem.tsx'
import classes from './Scenes.module.css'
import { useScenes } from './useScenes.ts'

interface Props extends Pick<Exploring, 'caseId' | 'scene' | 'dataVersion'> {
  /** The scene in the address. */
  readonly openId: string | null
  /** `saved`: the canvas shows it already. */
  readonly onOpen: (sceneId: string, saved: boolean) => void
  readonly onClose: () => void
}

/** The saved scenes of the case, and a form that saves what the canvas shows as a further one. */
export function ScenesDialog({ caseId, scene, dataVersion, openId, onOpen, onClose }: Props) {
  const { t } = useTranslation('scenes')
  const [tab, setTab] = useState<'no' | 'only'>('no')
  const { data, error, refetch } = useApi(listScenes, { params: { caseId }, query: { deleted: tab } })
  const { save } = useScenes(caseId)
  const picture = async () => writeScene(scene, dataVersion)
  const empty = scene.graph.order === 0
  return (
    <Modal opened onClose={onClose} title={t('title')} size={560} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {empty ? (
        <Text size="sm" c="dimmed" mb={12}>
          {t('emptyCanvas')}
        </Text>
      ) : (
        <SceneForm
          first={{ name: '', note: '' }}
          submit={t('saveNew')}
          pending={save.isPending}
          error={save.error}
          onSubmit={(said) => save.mutate({ ...said, picture }, { onSuccess: ({ sceneId }) => onOpen(sceneId, true) })}
        />
      )}
      <SegmentedControl
        mt={12}
        mb={4}
        aria-label={t('title')}
        value={tab}
        onChange={(value) => setTab(value === 'only' ? 'only' : 'no')}
        data={[
          { value: 'no', label: t('saved') },
          { value: 'only', label: t('deletedTab') },
        ]}
      />
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Waiting />}
      {data && data.scenes.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(tab === 'no' ? 'none' : 'noneDeleted')}
        </Text>
      )}
      <ul className={classes.list}>
        {data?.scenes.map((one) => (
          <SceneItem
            key={one.sceneId}
            caseId={caseId}
            scene={one}
            isOpen={one.sceneId === openId}
            picture={picture}
            onOpen={() => {
              onOpen(one.sceneId, false)
              onClose()
            }}
          />
        ))}
      </ul>
    </Modal>
  )
}
