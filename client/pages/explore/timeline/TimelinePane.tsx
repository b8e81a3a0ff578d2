import { ActionIcon, Button, Group, SegmentedControl, Text } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ToolbarIcon } from '../../../canvas/ToolbarIcon.tsx'
import type { Scene } from '../../../canvas/scene/Scene.ts'
import { type Step, STEPS, timelineOf } from '../../../canvas/scene/timeline.ts'
import { useSceneVersion } from '../../../canvas/useScene.ts'
import { useFormat } from '../../../format/useFormat.ts'
import { useExploreContext } from '../ExploreContext.ts'
import { TimelineChart } from './TimelineChart.tsx'
import classes from './Timeline.module.css'
import { usePlay } from './usePlay.ts'
import { useSpanText } from './useSpanText.ts'

/** When what is on the canvas happened, over one axis. Dragging over it sets the window: relations outside leave the canvas, and every count follows. */
export function TimelinePane() {
  const { t } = useTranslation('lens')
  const { count } = useFormat()
  const { scene, selected } = useExploreContext()
  const version = useSceneVersion(scene)
  const [asked, setAsked] = useState<Step | null>(null)
  const { ref, width } = useElementSize()
  const spanText = useSpanText()
  const { lens, graph } = scene
  const timeline = useMemo(() => made(scene, version, selected, asked), [scene, version, selected, asked])
  const { playing, toggle, speed, setSpeed } = usePlay(scene, timeline)
  if (!timeline) return <Text className={classes.none}>{t('timeline.none', { count: graph.size })}</Text>
  const { window } = lens
  return (
    <section className={classes.pane} aria-label={t('timeline.title')}>
      <Group gap="sm" wrap="nowrap" className={classes.head}>
        <Text fw={600} size="sm">
          {t('timeline.title')}
        </Text>
        <Text size="sm" c="dimmed" truncate style={{ flex: 1 }} role="status">
          {window ? spanText(window, STEPS[timeline.step]) : t('timeline.whole')}
          {' · '}
          {t('timeline.counts', {
            nodes: count(scene.shown.nodes.size),
            allNodes: count(graph.order),
            relations: count(scene.shown.relations.size),
            allRelations: count(graph.size),
          })}
          {timeline.undated > 0 && ` · ${t('timeline.undated', { count: timeline.undated, n: count(timeline.undated) })}`}
          {timeline.others > 0 && ` · ${t('timeline.others', { count: timeline.others, n: count(timeline.others) })}`}
        </Text>
        {window && (
          <Button size="compact-xs" variant="subtle" onClick={() => scene.look('window', { window: null })}>
            {t('timeline.reset')}
          </Button>
        )}
        <ActionIcon variant="default" size={26} aria-label={t(playing ? 'timeline.stop' : 'timeline.play')} aria-pressed={playing} onClick={toggle}>
          <ToolbarIcon name={playing ? 'stop' : 'play'} />
        </ActionIcon>
        <SegmentedControl
          size="xs"
          aria-label={t('timeline.speed')}
          value={String(speed)}
          onChange={(value) => setSpeed(Number(value))}
          data={['1', '2', '4'].map((value) => ({ value, label: `${value}×` }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('timeline.step')}
          value={timeline.step}
          onChange={(value) => setAsked(value === 'hour' ? 'hour' : value === 'week' ? 'week' : 'day')}
          data={(['hour', 'day', 'week'] as const).map((value) => ({ value, label: t(`timeline.${value}`) }))}
        />
      </Group>
      <div ref={ref} className={classes.chart}>
        {width > 0 && <TimelineChart timeline={timeline} width={width} />}
      </div>
    </section>
  )
}

/** `_version` says that the mutated scene is another one. */
function made({ graph, lens }: Scene, _version: number, selected: ReadonlySet<string>, asked: Step | null) {
  return timelineOf(graph, lens, selected, asked)
}
