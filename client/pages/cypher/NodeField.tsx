import { Group, Loader, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GraphNode, Label } from '../../../server/contract/common.ts'
import { NodeGlyph } from '../../canvas/NodeGlyph.tsx'
import type { FieldTexts } from './ParameterField.tsx'
import { useNodeChoices } from './useNodeChoices.ts'

interface Props {
  readonly caseId: string
  readonly label: Label | null
  readonly texts: FieldTexts
  readonly value: string
  readonly onChange: (key: string) => void
}

/** Picks one node by a search; what was typed can be taken as it is, for keys that come from elsewhere. */
export function NodeField({ caseId, label, texts, value, onChange }: Props) {
  const { t } = useTranslation('cypher')
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), 250)
  const { nodes, isFetching, isAway } = useNodeChoices(caseId, label, asked)
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  const isNew = typed.trim() !== '' && !byKey.has(typed.trim()) && typed.trim() !== names.get(value)
  const data = [
    ...(value !== '' && !byKey.has(value) ? [{ value, label: names.get(value) ?? value }] : []),
    ...nodes.map((node) => ({ value: node.key, label: node.name || node.key })),
    ...(isNew && typed.trim() !== value ? [{ value: typed.trim(), label: t('form.asTyped', { text: typed.trim() }) }] : []),
  ]
  return (
    <Select
      {...texts}
      w={230}
      searchable
      clearable={!texts.required}
      comboboxProps={{ width: 340, position: 'bottom-start' }}
      placeholder={t('form.search')}
      value={value === '' ? null : value}
      data={data}
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      rightSection={isFetching ? <Loader size={12} /> : undefined}
      nothingFoundMessage={t(isAway ? 'form.away' : asked === '' ? 'form.typeToSearch' : isFetching ? 'form.searching' : 'form.nothing')}
      renderOption={({ option }) => <Choice node={byKey.get(option.value)} text={option.label} />}
      onChange={(key) => {
        const name = key === null ? undefined : byKey.get(key)?.name
        if (key !== null && name) setNames((known) => new Map(known).set(key, name))
        onChange(key ?? '')
      }}
    />
  )
}

export function Choice({ node, text }: { node: GraphNode | undefined; text: string }) {
  if (!node) return <span>{text}</span>
  return (
    <Group gap={8} wrap="nowrap" style={{ minWidth: 0 }}>
      <NodeGlyph label={node.label} size={16} />
      <span style={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{text}</span>
      {node.name !== node.key && <span style={{ marginLeft: 'auto', color: 'var(--kb-ink-3)', fontSize: 11, whiteSpace: 'nowrap' }}>{node.key}</span>}
    </Group>
  )
}
