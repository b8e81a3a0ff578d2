import { Button, Checkbox, Group, Modal, ScrollArea, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AttributeTest, graphSchema, HUB_LIMIT, type NeighbourGroup } from '../../../../server/contract/graph.ts'
import { NodeGlyph } from '../../../canvas/NodeGlyph.tsx'
import { useFormat } from '../../../format/useFormat.ts'
import { useApi } from '../../../useApi.ts'
import { useExploreContext } from '../ExploreContext.ts'
import type { Hub } from '../useExplore.ts'
import { attributesOf } from './attributesOf.ts'
import { AttributeTests, testsOf } from './AttributeTests.tsx'
import type { WrittenTest } from './writtenTest.ts'

/** What of a node's neighbours comes onto the canvas, and in what order. */
export interface HubChoice {
  readonly groups?: NeighbourGroup[]
  readonly where?: AttributeTest[]
  readonly order: 'most' | 'least' | 'key'
}

const ORDERS = ['most', 'least', 'key'] as const
const nameOf = ({ type, direction, label }: NeighbourGroup) => `${type}/${direction}/${label}`

/** A node with too many neighbours, or one of which not all are wanted: which kinds, which of them, and in what order. */
export function HubDialog() {
  const { actions } = useExploreContext()
  const { hub } = actions
  if (hub === null) return null
  return <Choice key={hub.node.id} hub={hub} onClose={() => actions.setHub(null)} onExpand={(choice) => void actions.expand(hub.node, choice)} />
}

function Choice({ hub, onClose, onExpand }: { hub: Hub; onClose: () => void; onExpand: (choice: HubChoice) => void }) {
  const { t } = useTranslation('canvas')
  const { count } = useFormat()
  const { actions } = useExploreContext()
  const [order, setOrder] = useState<HubChoice['order']>('most')
  const [chosen, setChosen] = useState<string[]>([])
  const [written, setWritten] = useState<WrittenTest[]>([])
  const { data: schema } = useApi(graphSchema, {})
  const { groups, total } = hub.expansion
  const picked = groups.filter((group) => chosen.includes(nameOf(group)))
  const wanted = picked.length > 0 ? picked : groups
  const relations = wanted.reduce((sum, group) => sum + group.count, 0)
  const tests = testsOf(written, schema ? attributesOf(schema, wanted) : [])
  const expand = () =>
    onExpand({
      order,
      ...(picked.length > 0 ? { groups: picked.map(({ type, direction, label }) => ({ type, direction, label })) } : {}),
      ...(tests && tests.length > 0 ? { where: tests } : {}),
    })
  return (
    <Modal opened onClose={onClose} title={t('hub.title', { name: hub.node.name || hub.node.key, total: count(total) })} size="lg" centered>
      <Stack gap="sm">
        <Text size="sm">{total > HUB_LIMIT ? t('hub.text') : t('find:expand.text')}</Text>
        <ScrollArea.Autosize mah={260}>
          <Checkbox.Group value={chosen} onChange={setChosen} aria-label={t('hub.groups')}>
            <Stack gap={6}>
              {groups.map((group) => (
                <Checkbox
                  key={nameOf(group)}
                  value={nameOf(group)}
                  label={
                    <Group gap={8} wrap="nowrap">
                      <NodeGlyph label={group.label} size={16} />
                      <Text size="sm">
                        {group.direction === 'in' ? '← ' : '→ '}
                        {t('hub.group', { type: t(`type.${group.type}`, group.type), label: t(`label.${group.label}`) })}
                      </Text>
                      <Text size="sm" c="dimmed">
                        {count(group.count)}
                      </Text>
                    </Group>
                  }
                />
              ))}
            </Stack>
          </Checkbox.Group>
        </ScrollArea.Autosize>
        <AttributeTests groups={wanted} value={written} onChange={setWritten} />
        <SegmentedControl
          aria-label={t('hub.order')}
          value={order}
          onChange={(value) => setOrder(ORDERS.find((one) => one === value) ?? 'most')}
          data={ORDERS.map((value) => ({ value, label: t(`hub.${value}`) }))}
        />
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            {written.length === 0 ? t('notice.cut', { shown: count(Math.min(HUB_LIMIT, relations)), total: count(relations) }) : ''}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('hub.cancel')}
            </Button>
            <Button data-autofocus disabled={tests === null} loading={actions.busy} onClick={expand}>
              {written.length === 0 ? t('hub.expand', { count: Math.min(HUB_LIMIT, relations) }) : t('find:expand.passing')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  )
}
