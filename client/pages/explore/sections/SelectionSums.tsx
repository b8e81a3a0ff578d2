import { Group, Stack, Text } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { graphSchema } from '../../../../server/contract/graph.ts'
import { amountText } from '../../../canvas/amountText.ts'
import { NodeGlyph } from '../../../canvas/NodeGlyph.tsx'
import { groupFacts, type Tie } from '../../../canvas/scene/groupFacts.ts'
import { labelSums } from '../../../canvas/scene/labelSums.ts'
import { nodesOf } from '../../../canvas/scene/nodesOf.ts'
import type { Scene } from '../../../canvas/scene/Scene.ts'
import { useSceneVersion } from '../../../canvas/useScene.ts'
import { useFormat } from '../../../format/useFormat.ts'
import { useApi } from '../../../useApi.ts'
import { useExploreContext } from '../ExploreContext.ts'

const isMoney = (property: string) => property.endsWith('Fen')

/** What several selected nodes come to: counts and money by kind, and by type of relation among them and to others on the canvas. What no record states has no sum. */
export function SelectionSums() {
  const { t } = useTranslation(['lens', 'canvas'])
  const { count, money } = useFormat()
  const { scene, selected } = useExploreContext()
  const version = useSceneVersion(scene)
  const { data: schema } = useApi(graphSchema, {})
  const { ties } = useMemo(() => tiesOf(scene, version, selected), [scene, version, selected])
  const labels = useMemo(() => {
    const moneyOf = new Map(schema?.labels.map(({ label, properties }) => [label, properties.filter(isMoney)]))
    return labelSums(nodesOf(scene, selected), (label) => moneyOf.get(label) ?? [])
  }, [scene, selected, schema])
  const payable = new Set(schema?.relations.filter(({ properties }) => properties.some(isMoney)).map(({ type }) => type))
  const silent = (all: number, stating: number) => (stating < all ? ` · ${t('canvas:sums.silent', { count: all - stating, n: count(all - stating) })}` : '')
  const tieText = (tie: Tie) => {
    const text = amountText(t, tie.type, tie, money, count)
    if (tie.sumFen === null) return payable.has(tie.type) ? `${text} · ${t('canvas:sums.unknown')}` : text
    return text + silent(tie.relations, tie.stating)
  }
  return (
    <Stack gap={4} component="section" aria-label={t('canvas:sums.title')}>
      <Text size="md" fw={600}>
        {t('canvas:sums.title')}
      </Text>
      {labels.map(({ label, count: many, money: sums }) => (
        <div key={label} data-sum={label}>
          <Line sign={<NodeGlyph label={label} size={16} />} name={t(`canvas:label.${label}`)} value={count(many)} />
          {sums.map(({ property, sumFen, stating }) => (
            <Line
              key={property}
              quiet
              name={t(`canvas:property.${property}`, property)}
              value={sumFen === null ? t('canvas:sums.unknown') : money(sumFen) + silent(many, stating)}
            />
          ))}
        </div>
      ))}
      {ties.map((tie) => (
        <div key={`${tie.direction} ${tie.type}`} data-sum={`${tie.direction} ${tie.type}`}>
          <Line
            name={`${tie.direction === 'among' ? t('canvas:sums.among') : t(`canvas:panel.${tie.direction}`)} ${t(`canvas:type.${tie.type}`, tie.type)}`}
            value={tieText(tie)}
          />
        </div>
      ))}
    </Stack>
  )
}

function Line({ sign, name, value, quiet = false }: { sign?: ReactNode; name: string; value: string; quiet?: boolean }) {
  return (
    <Group gap={8} wrap="nowrap" align="baseline" justify="space-between" pl={quiet ? 24 : 0}>
      <Group gap={8} wrap="nowrap" align="center" style={{ flex: 'none', maxWidth: '45%' }}>
        {sign}
        <Text size="sm" c={quiet ? 'dimmed' : undefined} truncate title={name}>
          {name}
        </Text>
      </Group>
      <Text size="sm" ta="right" c={quiet ? 'dimmed' : undefined} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {value}
      </Text>
    </Group>
  )
}

/** `_version` says that the mutated scene is another one. */
function tiesOf(scene: Scene, _version: number, selected: ReadonlySet<string>) {
  return groupFacts(scene, [...selected])
}
