import { Button, CopyButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scene as SavedScene } from '../../../../server/contract/scenes.ts'
import { useFormat } from '../../../format/useFormat.ts'
import { Failed } from '../../../states/Failed.tsx'
import { SceneForm } from './SceneForm.tsx'
import classes from './Scenes.module.css'
import { useScenes, type Written } from './useScenes.ts'

interface Props {
  readonly caseId: string
  readonly scene: SavedScene
  readonly isOpen: boolean
  /** What the canvas shows now. */
  readonly picture: Written
  readonly onOpen: () => void
}

/** One saved scene: open it, save the canvas over it, rename, copy, share its link, delete. */
export function SceneItem({ caseId, scene, isOpen, picture, onOpen }: Props) {
  const { t } = useTranslation('scenes')
  const { count, dateTime } = useFormat()
  const { change, duplicate, remove, undo } = useScenes(caseId)
  const [editing, setEditing] = useState(false)
  const { sceneId, name, note, version, deleted } = scene
  const error = change.error ?? duplicate.error ?? remove.error
  return (
    <li data-scene={sceneId}>
      {editing ? (
        <SceneForm
          first={scene}
          submit={t('save')}
          pending={change.isPending}
          error={change.error}
          onSubmit={(said) => change.mutate({ sceneId, ...said, version }, { onSuccess: () => setEditing(false) })}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <>
          <div className={classes.head}>
            <span className={classes.name}>{name}</span>
            {isOpen && <span className={classes.open}>{t('isOpen')}</span>}
          </div>
          {note !== '' && <p className={classes.note}>{note}</p>}
          <p className={classes.by}>
            {t('size', { nodes: count(scene.nodes), relations: count(scene.relations) })}
            {scene.dataVersion !== null && ` · v${scene.dataVersion}`} · {t('by', { by: scene.changedBy, at: dateTime(scene.changedAt) })}
          </p>
          <div className={classes.actions}>
            {deleted ? (
              <Button size="compact-sm" variant="light" onClick={() => void undo(sceneId)}>
                {t('restore')}
              </Button>
            ) : (
              <>
                <Button size="compact-sm" variant="light" onClick={onOpen}>
                  {t('open')}
                </Button>
                {isOpen && (
                  <Button size="compact-sm" variant="default" loading={change.isPending} onClick={() => change.mutate({ sceneId, picture, version })}>
                    {t('saveOver')}
                  </Button>
                )}
                <Button size="compact-sm" variant="subtle" onClick={() => setEditing(true)}>
                  {t('rename')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  loading={duplicate.isPending}
                  onClick={() => duplicate.mutate({ sceneId, name: t('copyOf', { name }) })}
                >
                  {t('duplicate')}
                </Button>
                <CopyButton value={`${window.location.origin}/cases/${caseId}/explore?scene=${sceneId}`}>
                  {({ copied, copy }) => (
                    <Button size="compact-sm" variant="subtle" onClick={copy}>
                      {t(copied ? 'linkCopied' : 'copyLink')}
                    </Button>
                  )}
                </CopyButton>
                <Button size="compact-sm" variant="subtle" loading={remove.isPending} onClick={() => remove.mutate(sceneId)}>
                  {t('delete')}
                </Button>
              </>
            )}
          </div>
          {error && <Failed error={error} compact />}
        </>
      )}
    </li>
  )
}
