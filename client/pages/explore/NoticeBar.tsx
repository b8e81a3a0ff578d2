import { Button, CloseButton, Loader } from '@mantine/core'
import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HUB_LIMIT } from '../../../server/contract/graph.ts'
import { GraphWaiting } from '../../shell/GraphWaiting.tsx'
import type { CanvasView } from '../../canvas/render/CanvasView.ts'
import classes from './ExplorePage.module.css'
import type { Kept } from './useAutosave.ts'
import type { Explore } from './useExplore.ts'

interface Props {
  readonly explore: Explore
  readonly kept: Kept
  readonly dataVersion: number | null
  /** The graph can be asked. */
  readonly online: boolean
  /** The empty canvas says itself what it waits for. */
  readonly empty: boolean
  readonly view: RefObject<CanvasView | null>
}

/** What just happened, what was cut, and what lies outside the window. */
export function NoticeBar({ explore, kept, dataVersion, online, empty, view }: Props) {
  const { t } = useTranslation('canvas')
  const { notice, setNotice } = explore
  const [outside, setOutside] = useState(0)
  const [greeted, setGreeted] = useState(kept.restored === 0)
  useEffect(() => {
    // After a drawing: before it, the camera and the container have moved but the matrix has not.
    const look = () => setOutside(view.current?.outside().length ?? 0)
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
  if (texts.length === 0 && outside === 0 && !explore.busy && (online || empty)) return <div role="status" />
  const { more } = notice ?? {}
  return (
    <div className={classes.notice} role="status">
      {!online && !empty && <GraphWaiting meanwhile={t('away.still')} />}
      {explore.busy && online && (
        <>
          <Loader size={13} /> <span>{t('notice.asking')}</span>
        </>
      )}
      {texts.map((text) => (
        <span key={text}>{text}</span>
      ))}
      {more && (
        <Button size="compact-xs" variant="light" loading={explore.busy} onClick={() => void explore.expand(more.node, more.choice, more.cursor, more.shown)}>
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
