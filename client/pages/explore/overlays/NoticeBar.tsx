import { Button, CloseButton, Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HUB_LIMIT } from '../../../../server/contract/graph.ts'
import { GraphWaiting } from '../../../shell/GraphWaiting.tsx'
import { useSceneVersion } from '../../../canvas/useScene.ts'
import { useExploreContext } from '../ExploreContext.ts'
import classes from '../ExplorePage.module.css'

/** What just happened, what was cut, and what lies outside the window. */
export function NoticeBar() {
  const { t } = useTranslation(['canvas', 'lens'])
  const { scene, actions, kept, dataVersion, online, view } = useExploreContext()
  useSceneVersion(scene)
  const { notice, setNotice } = actions
  const empty = scene.graph.order === 0
  const [outside, setOutside] = useState(0)
  const [greeted, setGreeted] = useState(kept.restored === 0)
  useEffect(() => {
    // After a drawing: before it, the camera and the container have moved but the matrix has not.
    const look = () => setOutside(view.current?.countOutside() ?? 0)
    const sigma = view.current?.sigma
    sigma?.on('afterRender', look)
    return () => {
      sigma?.off('afterRender', look)
    }
  }, [view])

  const stale = kept.restoredVersion !== null && dataVersion !== null && kept.restoredVersion !== dataVersion
  const texts = [
    ...(kept.saved ? [] : [t('notice.notSaved')]),
    ...(greeted
      ? []
      : [t('empty.restored', { count: kept.restored }), ...(stale ? [t('empty.staleData', { was: kept.restoredVersion, now: dataVersion })] : [])]),
    ...(notice ? [notice.text] : []),
  ]
  if (texts.length === 0 && outside === 0 && !actions.busy && (online || empty)) return <div role="status" />
  const { more } = notice ?? {}
  return (
    <div className={classes.notice} role="status">
      {!online && !empty && <GraphWaiting meanwhile={t('away.still')} />}
      {actions.busy && online && (
        <>
          <Loader size={13} /> <span>{t('notice.asking')}</span>
          <Button size="compact-xs" variant="subtle" onClick={actions.stop}>
            {t('lens:stop')}
          </Button>
        </>
      )}
      {texts.map((text) => (
        <span key={text}>{text}</span>
      ))}
      {more && (
        <Button size="compact-xs" variant="light" loading={actions.busy} onClick={() => void actions.expand(more.node, more.choice, more.cursor, more.shown)}>
          {t('hub.more', { count: HUB_LIMIT })}
        </Button>
      )}
      {outside > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={() => view.current?.fit()}>
          {t('notice.outside', { count: outside })} · {t('toolbar.fit')}
        </Button>
      )}
      {texts.length > 0 && (
        <CloseButton
          size="xs"
          aria-label={t('notice.close')}
          onClick={() => {
            setNotice(null)
            setGreeted(true)
          }}
        />
      )}
    </div>
  )
}
