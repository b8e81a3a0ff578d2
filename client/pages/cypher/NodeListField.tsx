import { MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Label } from '../../../server/contract/common.ts'
import { Choice } from './NodeField.tsx'
import type { FieldTexts } from './ParameterField.tsx'
import { listed } from './parameterValues.ts'
import { useNodeChoices } from './useNodeChoices.ts'

interface Props {
  readonly caseId: string
  readonly label: Label | null
  readonly texts: FieldTexts
  /** Keys, one a line. */
  readonly value: string
  readonly onChange: (keys: string) => void
}

/** Picks several nodes by a search; a pasted list is taken as it is. */
export function NodeListField({ caseId, label, texts, value, onChange }: Props) {
  const { t } = useTranslation('cypher')
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), 250)
  const { nodes, isFetching, isAway } = useNodeChoices(caseId, label, asked)
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const keys = listed(value)
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  const data = [
    ...keys.filter((key) => !byKey.has(key)).map((key) => ({ value: key, label: names.get(key) ?? key })),
    ...nodes.map((node) => ({ value: node.key, label: node.name || node.key })),
  ]
  return (
    <MultiSelect
      {...texts}
      w={300}
      searchable
      clearable
      comboboxProps={{ width: 340, position: 'bottom-start' }}
      placeholder={keys.length === 0 ? t('form.search') : undefined}
      value={keys}
      data={data}
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      onPaste={(event) => {
        const pasted = listed(event.clipboardData.getData('text'))
        if (pasted.length < 2) return
        event.preventDefault()
        onChange([...new Set([...keys, ...pasted])].join('\n'))
      }}
      nothingFoundMessage={t(isAway ? 'form.away' : asked === '' ? 'form.typeToSearch' : isFetching ? 'form.searching' : 'form.nothing')}
      renderOption={({ option }) => <Choice node={byKey.get(option.value)} text={option.label} />}
      onChange={(chosen) => {
        setNames((known) => new Map([...known, ...nodes.map((node) => [node.key, node.name] as const)]))
        onChange(chosen.join('\n'))
      }}
    />
  )
}
