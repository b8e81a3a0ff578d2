import { Button, Checkbox, CloseButton, Group, MultiSelect, SegmentedControl, Text, UnstyledButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphSchema, HUB_LIMIT } from '../../../../server/contract/graph.ts'
import { useFormat } from '../../../format/useFormat.ts'
import { useApi } from '../../../useApi.ts'
import { useExploreContext } from '../ExploreContext.ts'
import { MoneySteps } from './MoneySteps.tsx'
import classes from './PathCard.module.css'
import type { PathAnswer, PathQuestion } from './usePaths.ts'

const KINDS = ['any', 'money'] as const
const MORE_HOPS = 10

/** The paths that were found between two nodes, and what they may pass. */
export function PathCard() {
  const { actions, view } = useExploreContext()
  const { answer } = actions.paths
  useEffect(() => {
    const path = answer?.reply.paths[answer.shown]
    if (path) view.current?.showNodes([...path.nodes])
  }, [answer, view])
  return answer && <Card answer={answer} />
}

function Card({ answer }: { answer: PathAnswer }) {
  const { t } = useTranslation('find')
  const { count } = useFormat()
  const { actions, online } = useExploreContext()
  const { ask, show, close } = actions.paths
  const [more, setMore] = useState(false)
  const { question, reply, shown } = answer
  const { from, to, kind, maxHops, avoidHubs, excludeTypes, avoid } = question
  const again = (change: Partial<PathQuestion>) => void ask({ ...question, ...change })
  const named = new Map(reply.nodes.map((node) => [node.id, node]))
  const path = reply.paths[shown]
  const hubs = reply.hubs.filter((id) => path?.nodes.includes(id)).flatMap((id) => named.get(id) ?? [])
  return (
    <section className={classes.card} aria-label={t('path.title')} data-paths={reply.paths.length}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {from.name || from.key} → {to.name || to.key}
        </Text>
        <CloseButton size="xs" aria-label={t('close')} onClick={close} />
      </Group>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('path.kind')}
        value={kind}
        disabled={!online || actions.busy}
        data={KINDS.map((value) => ({ value, label: t(`path.${value}`) }))}
        onChange={(value) => again({ kind: KINDS.find((one) => one === value) ?? 'any' })}
      />
      {!reply.found && (
        <div role="alert">
          <Text size="sm">{t(kind === 'money' ? 'path.noMoney' : 'path.none', { hops: maxHops })}</Text>
          {!reply.complete && <Text size="xs">{t('path.incomplete')}</Text>}
          {kind === 'money' && (
            <Text size="xs" c="dimmed">
              {t('path.moneyRule')}
            </Text>
          )}
          {maxHops < MORE_HOPS && (
            <Button size="compact-xs" variant="light" mt={4} disabled={!online} loading={actions.busy} onClick={() => again({ maxHops: MORE_HOPS })}>
              {t('path.longer', { hops: MORE_HOPS })}
            </Button>
          )}
        </div>
      )}
      {reply.found && (
        <ol className={classes.paths} aria-label={t('path.found', { count: reply.paths.length })}>
          {reply.paths.map((one, i) => (
            <li key={one.nodes.join(' ')}>
              <UnstyledButton className={classes.path} aria-pressed={i === shown} onClick={() => show(i)}>
                <b>{t('path.steps', { count: one.hops })}</b>
                <span>
                  {one.hops === 1
                    ? t('path.direct')
                    : one.nodes
                        .slice(1, -1)
                        .map((id) => named.get(id)?.name ?? id)
                        .join(' → ')}
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ol>
      )}
      {kind === 'money' && path && <MoneySteps path={path} relations={reply.relations} />}
      {reply.found && !reply.complete && <Text size="xs">{t('path.incomplete')}</Text>}
      {hubs.map((hub) => (
        <Group key={hub.id} gap={6} wrap="nowrap" justify="space-between">
          <Text size="xs" c="attention" truncate>
            {t('path.overHub', { name: hub.name || hub.key, count: count(hub.degree ?? 0) })}
          </Text>
          <Button size="compact-xs" variant="subtle" disabled={!online} onClick={() => again({ avoid: [...avoid, hub.id] })}>
            {t('path.around')}
          </Button>
        </Group>
      ))}
      {kind === 'any' && (
        <Checkbox
          size="xs"
          checked={avoidHubs}
          disabled={!online || actions.busy}
          label={t('path.avoidHubs', { limit: HUB_LIMIT })}
          onChange={(event) => again({ avoidHubs: event.currentTarget.checked })}
        />
      )}
      {avoid.length > 0 && (
        <Button size="compact-xs" variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={() => again({ avoid: [] })}>
          {t('path.through', { count: avoid.length })}
        </Button>
      )}
      {kind === 'any' && (more || excludeTypes.length > 0 ? <Types excluded={excludeTypes} onChange={(types) => again({ excludeTypes: types })} /> : null)}
      {kind === 'any' && !more && excludeTypes.length === 0 && (
        <Button size="compact-xs" variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={() => setMore(true)}>
          {t('path.exclude')}
        </Button>
      )}
    </section>
  )
}

function Types({ excluded, onChange }: { excluded: readonly string[]; onChange: (types: string[]) => void }) {
  const { t } = useTranslation('find')
  const { data } = useApi(graphSchema, {})
  const types = [...new Set(data?.relations.map(({ type }) => type))]
  return (
    <MultiSelect
      size="xs"
      searchable
      label={t('path.exclude')}
      value={[...excluded]}
      data={types.map((type) => ({ value: type, label: t(`canvas:type.${type}`, type) }))}
      onChange={onChange}
    />
  )
}
