import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { NodeGlyph } from '../../../canvas/NodeGlyph.tsx'
import { useFormat } from '../../../format/useFormat.ts'
import { useExploreContext } from '../ExploreContext.ts'
import { ConnectingRelations } from './ConnectingRelations.tsx'
import { NodePanel } from './NodePanel.tsx'
import { WhyTheseTwo } from './PairTerms.tsx'
import { RelationPanel } from './RelationPanel.tsx'
import { SelectionSums } from './SelectionSums.tsx'

const LISTED = 50

/** One node in full; of several the sums and the list, and for two what ties them. */
export function SelectionPanel() {
  const { t } = useTranslation('canvas')
  const { count } = useFormat()
  const { caseId, chosen, actions, online, pick, relation } = useExploreContext()
  const [a, b] = chosen
  if (a && chosen.length === 1) return <NodePanel key={a.id} node={a} />
  if (relation) return <RelationPanel key={relation.id} relation={relation} />
  if (!a)
    return (
      <Text size="sm" c="dimmed">
        {t('panel.nothing')}
      </Text>
    )
  return (
    <Stack gap="md">
      <Text size="lg" fw={600}>
        {t('panel.selected', { count: chosen.length })}
      </Text>
      <Group gap={6}>
        <Button size="compact-sm" variant="default" onClick={() => actions.remove(chosen.map((node) => node.id))}>
          {t('menu.remove')}
        </Button>
        {b && chosen.length === 2 && (
          <Button size="compact-sm" variant="default" disabled={!online} onClick={() => void actions.paths.find(a, b)}>
            {t('toolbar.path')}
          </Button>
        )}
      </Group>
      <SelectionSums />
      <div>
        {chosen.slice(0, LISTED).map((node) => (
          <UnstyledButton key={node.id} onClick={() => pick(node.id, false)} style={{ display: 'block', width: '100%', height: 26 }}>
            <Group gap={8} wrap="nowrap">
              <NodeGlyph label={node.label} size={16} />
              <Text size="sm" truncate>
                {node.name || node.key}
              </Text>
            </Group>
          </UnstyledButton>
        ))}
        {chosen.length > LISTED && (
          <Text size="xs" c="dimmed">
            {t('common:table.shown', { shown: count(LISTED), total: count(chosen.length) })}
          </Text>
        )}
      </div>
      {b && chosen.length === 2 && (
        <>
          <ConnectingRelations a={a.id} b={b.id} />
          {a.label === 'Store' && b.label === 'Store' && <WhyTheseTwo caseId={caseId} a={a.key} b={b.key} title={`${a.name || a.key} — ${b.name || b.key}`} />}
        </>
      )}
    </Stack>
  )
}
