import { Button, Checkbox, Group, Modal, ScrollArea, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Label } from '../../../../server/contract/common.ts'
import { HUB_LIMIT } from '../../../../server/contract/graph.ts'
import { NodeGlyph } from '../../../canvas/NodeGlyph.tsx'
import { useExploreContext } from '../ExploreContext.ts'
import type { Hub } from '../useExplore.ts'

export interface HubChoice {
  readonly types?: string[]
  readonly labels?: Label[]
  readonly order: 'most' | 'least' | 'key'
}

const ORDERS = ['most', 'least', 'key'] as const

/** A node with too many neighbours: which kinds, and in what order. */
export function HubDialog() {
  const { actions } = useExploreContext()
  const { hub } = actions
  if (hub === null) return null
  return <Choice key={hub.node.id} hub={hub} onClose={() => actions.setHub(null)} onExpand={(choice) => void actions.expand(hub.node, choice)} />
}

function Choice({ hub, onClose, onExpand }: { hub: Hub; onClose: () => void; onExpand: (choice: HubChoice) => void }) {
  const { t, i18n } = useTranslation('canvas')
  const [order, setOrder] = useState<HubChoice['order']>('most')
  const { groups, total } = hub.expansion
  const nameOf = (index: number) => `${groups[index]?.type ?? ''}/${groups[index]?.direction ?? ''}/${groups[index]?.label ?? ''}`
  const [chosen, setChosen] = useState<string[]>([])
  const picked = groups.filter((_, index) => chosen.includes(nameOf(index)))
  const count = (picked.length > 0 ? picked : groups).reduce((sum, group) => sum + group.count, 0)
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <Modal opened onClose={onClose} title={t('hub.title', { name: hub.node.name || hub.node.key, total: number.format(total) })} size="md" centered>
      <Stack gap="sm">
        <Text size="sm">{t('hub.text')}</Text>
        <ScrollArea.Autosize mah={280}>
          <Checkbox.Group value={chosen} onChange={setChosen} aria-label={t('hub.groups')}>
            <Stack gap={6}>
              {groups.map((group, index) => (
                <Checkbox
                  key={nameOf(index)}
                  value={nameOf(index)}
                  label={
                    <Group gap={8} wrap="nowrap">
                      <NodeGlyph label={group.label} size={16} />
                      <Text size="sm">
                        {group.direction === 'in' ? '← ' : '→ '}
                        {t('hub.group', { type: t(`type.${group.type}`, group.type), label: t(`label.${group.label}`) })}
                      </Text>
                      <Text size="sm" c="dimmed">
                        {number.format(group.count)}
                      </Text>
                    </Group>
                  }
                />
              ))}
            </Stack>
          </Checkbox.Group>
        </ScrollArea.Autosize>
        <SegmentedControl
          aria-label={t('hub.order')}
          value={order}
          onChange={(value) => setOrder(ORDERS.find((one) => one === value) ?? 'most')}
          data={ORDERS.map((value) => ({ value, label: t(`hub.${value}`) }))}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('hub.cancel')}
          </Button>
          <Button
            data-autofocus
            onClick={() =>
              onExpand(
                picked.length === 0
                  ? { order }
                  : { order, types: [...new Set(picked.map((group) => group.type))], labels: [...new Set(picked.map((group) => group.label))] },
              )
            }
          >
            {t('hub.expand', { count: Math.min(HUB_LIMIT, count) })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
