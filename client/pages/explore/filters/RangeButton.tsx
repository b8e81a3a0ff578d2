import { Button, Checkbox, Group, NumberInput, Popover, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { timeOf } from '../../../canvas/scene/eventSpan.ts'
import { type PropertyRange, propertyRanges } from '../../../canvas/scene/propertyRanges.ts'
import type { Scene } from '../../../canvas/scene/Scene.ts'
import { useSceneVersion } from '../../../canvas/useScene.ts'
import { DAY, dateText } from '../../../format/time.ts'
import { useFormat } from '../../../format/useFormat.ts'
import { useExploreContext } from '../ExploreContext.ts'

const keyOf = ({ on, kind, property }: PropertyRange) => `${on} ${kind} ${property}`

/** Adds a range: which property of which kind, from what to what, and whether those that do not state it stay. */
export function RangeButton() {
  const { t } = useTranslation('lens')
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} width={320} position="right-start" withinPortal trapFocus shadow="md">
      <Popover.Target>
        <Button size="compact-xs" variant="default" onClick={() => setOpened(!opened)}>
          {t('filter.rangeButton')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filter.rangeButton')}>
        <RangeForm onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function RangeForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(['lens', 'canvas'])
  const { money, decimal, count } = useFormat()
  const { scene } = useExploreContext()
  const version = useSceneVersion(scene)
  const all = useMemo(() => found(scene, version), [scene, version])
  const [chosen, setChosen] = useState<string | null>(null)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [unknown, setUnknown] = useState(false)
  const range = all.find((one) => keyOf(one) === chosen)
  const text = (one: PropertyRange, value: number) =>
    one.what === 'money' ? money(value) : one.what === 'time' ? dateText(new Date(value).toISOString()) : decimal(value)
  const name = (one: PropertyRange) => t(`canvas:property.${one.property}`, one.property)
  const kind = (one: PropertyRange) => (one.on === 'node' ? t(`canvas:label.${one.kind}`, one.kind) : t(`canvas:type.${one.kind}`, one.kind))
  const groups = [...new Set(all.map(kind))].map((group) => ({
    group,
    items: all.filter((one) => kind(one) === group).map((one) => ({ value: keyOf(one), label: name(one) })),
  }))
  const bounds = range && { from: boundOf(range, from, 'from'), to: boundOf(range, to, 'to') }
  const apply = () => {
    if (!range || !bounds) return
    const rest = scene.lens.ranges.filter((one) => one.on !== range.on || one.kind !== range.kind || one.property !== range.property)
    scene.look('filter', { ranges: [...rest, { on: range.on, kind: range.kind, property: range.property, ...bounds, unknown }] })
    onDone()
  }
  return (
    <Stack gap="xs">
      <Select
        size="xs"
        searchable
        label={t('filter.property')}
        placeholder={t('filter.propertyHint')}
        data={groups}
        value={chosen}
        comboboxProps={{ withinPortal: false }}
        renderOption={({ option }) => option.label}
        onChange={(value) => {
          setChosen(value)
          setFrom('')
          setTo('')
        }}
      />
      {range && (
        <>
          <Text size="xs" c="dimmed">
            {t('filter.found', { kind: kind(range), least: text(range, range.least), most: text(range, range.most) })}
            {range.known < range.all && ` · ${t('filter.silent', { count: range.all - range.known, n: count(range.all - range.known) })}`}
          </Text>
          <Group gap="xs" grow>
            <Bound label={t('filter.from')} time={range.what === 'time'} money={range.what === 'money'} value={from} onChange={setFrom} />
            <Bound label={t('filter.to')} time={range.what === 'time'} money={range.what === 'money'} value={to} onChange={setTo} />
          </Group>
          {range.known < range.all && (
            <Checkbox size="xs" label={t('filter.keepUnknown')} checked={unknown} onChange={(event) => setUnknown(event.currentTarget.checked)} />
          )}
          <Button size="xs" disabled={!bounds || (bounds.from === null && bounds.to === null)} onClick={apply}>
            {t('filter.apply')}
          </Button>
        </>
      )}
    </Stack>
  )
}

function Bound({ label, time, money, value, onChange }: { label: string; time: boolean; money: boolean; value: string; onChange: (value: string) => void }) {
  if (time) return <TextInput size="xs" type="date" label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
  return (
    <NumberInput
      size="xs"
      hideControls
      label={label}
      value={value}
      {...(money ? { prefix: '¥', thousandSeparator: ',' } : {})}
      onChange={(next) => onChange(String(next))}
    />
  )
}

/** What was typed, as the property has it: yuan become fen, a last day lasts to its end. Null: open. */
function boundOf({ what }: PropertyRange, typed: string, side: 'from' | 'to'): number | null {
  if (typed === '') return null
  if (what === 'time') {
    const time = timeOf(typed)
    return time === null || side === 'from' ? time : time + DAY - 1
  }
  const value = Number(typed)
  return Number.isNaN(value) ? null : what === 'money' ? Math.round(value * 100) : value
}

/** `_version` says that the mutated scene is another one. */
function found(scene: Scene, _version: number): PropertyRange[] {
  return propertyRanges(scene)
}
