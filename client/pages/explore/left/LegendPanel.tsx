import { Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { label as labelSchema } from '../../../../server/contract/common.ts'
import { NodeGlyph } from '../../../canvas/NodeGlyph.tsx'
import { toggleHidden } from '../../../canvas/scene/hide.ts'
import { legendCounts, type LegendEntry } from '../../../canvas/scene/legendCounts.ts'
import type { Scene } from '../../../canvas/scene/Scene.ts'
import { useSceneVersion } from '../../../canvas/useScene.ts'
import { useExploreContext } from '../ExploreContext.ts'
import classes from '../ExplorePage.module.css'
import { StrokeGlyph } from './StrokeGlyph.tsx'

/** The legend is a filter: each line hides or shows its kind and says how many are visible. */
export function LegendPanel() {
  const { t } = useTranslation('canvas')
  const { scene } = useExploreContext()
  const version = useSceneVersion(scene)
  const { labels, types } = useMemo(() => counted(scene, version), [scene, version])
  if (labels.length === 0) return null
  return (
    <Stack gap={8} component="section" aria-label={t('legend.title')} className={classes.legend}>
      <Group justify="space-between">
        <Text size="sm" fw={600}>
          {t('legend.title')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('legend.hint')}
        </Text>
      </Group>
      <div>
        {labels.map((entry) => {
          const label = labelSchema.parse(entry.name)
          return (
            <Line
              key={entry.name}
              entry={entry}
              name={t(`label.${entry.name}`)}
              hidden={scene.lens.labels.includes(entry.name)}
              onToggle={() => scene.do(toggleHidden(scene, 'labels', entry.name))}
              mark={<NodeGlyph label={label} size={16} />}
            />
          )
        })}
      </div>
      <div>
        {types.map((entry) => (
          <Line
            key={entry.name}
            entry={entry}
            name={t(`type.${entry.name}`, entry.name)}
            hidden={scene.lens.types.includes(entry.name)}
            onToggle={() => scene.do(toggleHidden(scene, 'types', entry.name))}
            mark={<StrokeGlyph type={entry.name} />}
          />
        ))}
      </div>
    </Stack>
  )
}

/** `_version` says that the mutated scene is another one. */
function counted(scene: Scene, _version: number) {
  return legendCounts(scene)
}

interface LineProps {
  readonly entry: LegendEntry
  readonly name: string
  readonly hidden: boolean
  readonly mark: React.ReactNode
  readonly onToggle: () => void
}

function Line({ entry, name, hidden, mark, onToggle }: LineProps) {
  const { t } = useTranslation('canvas')
  return (
    <UnstyledButton
      onClick={onToggle}
      aria-pressed={!hidden}
      title={t(hidden ? 'legend.show' : 'legend.hide', { name })}
      style={{ display: 'flex', width: '100%', alignItems: 'center', gap: 8, height: 26 }}
    >
      <span style={{ display: 'inline-flex', opacity: hidden ? 0.35 : 1 }}>{mark}</span>
      <Text size="sm" style={{ flex: 1, textDecoration: hidden ? 'line-through' : undefined }} c={hidden ? 'dimmed' : undefined} truncate>
        {name}
      </Text>
      <Text size="xs" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {entry.visible === entry.all ? entry.all : t('legend.count', { visible: entry.visible, all: entry.all })}
      </Text>
    </UnstyledButton>
  )
}
