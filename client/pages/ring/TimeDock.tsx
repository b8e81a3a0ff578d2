import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ring } from '../../../server/contract/rings.ts'
import type { Span } from '../../canvas/scene/lens.ts'
import type { Scene } from '../../canvas/scene/Scene.ts'
import { useSceneVersion } from '../../canvas/useScene.ts'
import { useEvidence } from '../../evidence/EvidenceProvider.tsx'
import { useFormat } from '../../format/useFormat.ts'
import { Calendar } from './Calendar.tsx'
import { daysIn } from './dayTime.ts'
import { everyDay } from './everyDay.ts'
import { LANES } from './lanes.ts'
import classes from './Ring.module.css'
import { Timeline } from './Timeline.tsx'
import { useLaneText } from './useLaneText.ts'

/** When things happened: four histograms and a calendar of the same days, with one window for both and for the canvas above. */
export function TimeDock({ ring, scene }: { ring: Ring; scene: Scene }) {
  const { t } = useTranslation('ring')
  const { count } = useFormat()
  const shown = useLaneText()
  const ask = useEvidence()
  useSceneVersion(scene)
  const [at, setAt] = useState<number | null>(null)
  const days = everyDay(ring.days)
  const { window } = scene.lens
  const day = at === null ? undefined : days[at]
  const inside = daysIn(days, window)
  const setWindow = (span: Span | null) => {
    if (span?.from !== window?.from || span?.to !== window?.to) scene.look('window', { window: span })
  }
  const rows = ring.latest
    ? (on: string, lane: (typeof LANES)[number]) =>
        ask({ title: t('calendar.rows', { day: on, lane: t(`lane.${lane}`) }), about: 'day', id: lane, a: ring.ringId, value: on })
    : undefined
  return (
    <section className={classes.timeline} aria-label={t('timeline')}>
      <div className={classes.timelineHead}>
        <b>{t('timeline')}</b>
        {!inside && days.length > 0 && (
          <span className={classes.muted}>
            {days[0]?.day} – {days.at(-1)?.day}
          </span>
        )}
        {inside && (
          <span>
            {t('window.shown', { from: days[inside[0]]?.day ?? '', to: days[inside[1]]?.day ?? '' })}
            {scene.graph.order > 0 &&
              ` · ${t('window.counts', {
                nodes: count(scene.shown.nodes.size),
                allNodes: count(scene.graph.order),
                relations: count(scene.shown.relations.size),
                allRelations: count(scene.graph.size),
              })}`}
          </span>
        )}
        {inside && (
          <Button size="compact-xs" variant="subtle" flex="none" onClick={() => setWindow(null)}>
            {t('window.clear')}
          </Button>
        )}
        <span style={{ flex: 1 }} />
        <span aria-live="polite" style={{ whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {day && `${day.day}　${LANES.map((lane) => `${t(`lane.${lane}`)} ${shown(lane, day[lane])}`).join(' · ')}`}
        </span>
      </div>
      {days.length === 0 ? (
        <p className={classes.muted} style={{ padding: '12px 16px', margin: 0 }}>
          {t('noDays')}
        </p>
      ) : (
        <div className={classes.times}>
          <Timeline days={days} at={at} onAt={setAt} window={window} onWindow={setWindow} />
          <Calendar days={days} at={at} onAt={setAt} window={window} onOpen={rows} />
        </div>
      )}
    </section>
  )
}
