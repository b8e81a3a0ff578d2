import { Button, CloseButton, Group, NumberInput, Stack, Switch, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isFiltering, withoutFilters } from '../../../canvas/scene/lens.ts'
import { nodesOf } from '../../../canvas/scene/nodesOf.ts'
import { useSceneVersion } from '../../../canvas/useScene.ts'
import { DAY } from '../../../format/time.ts'
import { useFormat } from '../../../format/useFormat.ts'
import { useExploreContext } from '../ExploreContext.ts'
import { useSpanText } from '../timeline/useSpanText.ts'
import classes from './Filters.module.css'
import { RangeButton } from './RangeButton.tsx'
import { useRangeText } from './useRangeText.ts'

/** What else leaves things out besides the legend: values, dates, the neighbourhood of nodes, cores, the largest part. Says how much is left. */
export function FilterPanel() {
  const { t } = useTranslation(['lens', 'canvas'])
  const { count } = useFormat()
  const { scene, selected } = useExploreContext()
  useSceneVersion(scene)
  const rangeText = useRangeText()
  const spanText = useSpanText()
  const { lens, graph, shown } = scene
  if (graph.order === 0) return null
  const filter = (change: Partial<typeof lens>) => scene.look('filter', change)
  const { around } = lens
  const centres = nodesOf(scene, around?.ids ?? [])
  return (
    <Stack gap={6} component="section" aria-label={t('filter.title')} className={classes.panel}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600}>
          {t('filter.title')}
        </Text>
        {isFiltering(lens) ? (
          <Button size="compact-xs" variant="subtle" onClick={() => filter(withoutFilters(lens))}>
            {t('filter.none')}
          </Button>
        ) : (
          <Text size="xs" c="dimmed">
            {t('filter.off')}
          </Text>
        )}
      </Group>
      <Text size="xs" c="dimmed" role="status">
        {t('filter.left', {
          nodes: count(shown.nodes.size),
          allNodes: count(graph.order),
          relations: count(shown.relations.size),
          allRelations: count(graph.size),
        })}
      </Text>
      {lens.window && <Line text={spanText(lens.window, DAY)} onRemove={() => scene.look('window', { window: null })} />}
      {lens.ranges.map((range) => (
        <Line
          key={`${range.on} ${range.kind} ${range.property}`}
          text={rangeText(range)}
          onRemove={() => filter({ ranges: lens.ranges.filter((one) => one !== range) })}
        />
      ))}
      {around && (
        <Line
          text={
            centres.length === 1 && centres[0]
              ? t('filter.aroundOne', { name: centres[0].name || centres[0].key })
              : t('filter.aroundMany', { count: around.ids.length })
          }
          onRemove={() => filter({ around: null })}
        >
          <Steps label={t('filter.steps')} value={around.steps} least={1} onChange={(steps) => filter({ around: { ...around, steps } })} />
        </Line>
      )}
      {lens.core > 0 && (
        <Line text={t('filter.core', { k: lens.core })} onRemove={() => filter({ core: 0 })}>
          <Steps label={t('filter.coreLabel')} value={lens.core} least={1} onChange={(core) => filter({ core })} />
        </Line>
      )}
      <Group gap={6}>
        <RangeButton />
        <Button size="compact-xs" variant="default" disabled={selected.size === 0} onClick={() => filter({ around: { ids: [...selected], steps: 1 } })}>
          {t('filter.aroundButton')}
        </Button>
        {lens.core === 0 && (
          <Button size="compact-xs" variant="default" title={t('filter.coreHint')} onClick={() => filter({ core: 2 })}>
            {t('filter.coreButton')}
          </Button>
        )}
      </Group>
      <Group gap="md">
        <Switch size="xs" label={t('filter.largest')} checked={lens.largest} onChange={(event) => filter({ largest: event.currentTarget.checked })} />
        <Switch size="xs" label={t('filter.tied')} checked={lens.tied} onChange={(event) => filter({ tied: event.currentTarget.checked })} />
      </Group>
    </Stack>
  )
}

function Line({ text, onRemove, children }: { text: string; onRemove: () => void; children?: React.ReactNode }) {
  const { t } = useTranslation('lens')
  return (
    <div className={classes.line} data-filter={text}>
      <Text size="xs" style={{ flex: 1, minWidth: 0 }} truncate title={text}>
        {text}
      </Text>
      {children}
      <CloseButton size="xs" aria-label={t('filter.remove', { name: text })} onClick={onRemove} />
    </div>
  )
}

function Steps({ label, value, least, onChange }: { label: string; value: number; least: number; onChange: (value: number) => void }) {
  return (
    <NumberInput
      size="xs"
      w={58}
      min={least}
      max={20}
      aria-label={label}
      value={value}
      onChange={(next) => typeof next === 'number' && next >= least && onChange(next)}
    />
  )
}
