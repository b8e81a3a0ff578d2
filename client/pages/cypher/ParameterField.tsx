import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LABELS } from '../../../server/contract/common.ts'
import { isListParameter, labelOfParameter, type Parameter } from '../../../server/contract/queries.ts'
import { useFormat } from '../../format/useFormat.ts'
import { NodeField } from './NodeField.tsx'
import { NodeListField } from './NodeListField.tsx'
import type { Problem } from './parameterValues.ts'
import { RingField } from './RingField.tsx'

/** What every kind of field shows around its value. */
export interface FieldTexts {
  readonly label: string
  readonly description: string
  readonly error: string | undefined
  readonly size: 'xs'
  readonly required: boolean
}

interface Props {
  readonly caseId: string
  readonly parameter: Parameter
  readonly value: string | boolean
  readonly problem: Problem | undefined
  readonly onChange: (value: string | boolean) => void
}

/** One parameter, entered as its type asks. */
export function ParameterField({ caseId, parameter, value, problem, onChange }: Props) {
  const { t } = useTranslation(['cypher', 'canvas'])
  const format = useFormat()
  const { name, type, title, required, min, max, options } = parameter
  const bounds = min === undefined || max === undefined ? '' : ` ${format.decimal(min)}–${format.decimal(max)}`
  const texts: FieldTexts = {
    label: format.text(title),
    description: `$${name} · ${t(`type.${type}`)}${bounds}${required ? '' : ` · ${t('form.optional')}`}`,
    error: problem === undefined ? undefined : t(`form.${problem}`, { bounds: bounds.trim() }),
    size: 'xs',
    required,
  }
  const text = String(value)
  const label = labelOfParameter(type)
  if (type === 'ring') return <RingField caseId={caseId} texts={texts} value={text} onChange={onChange} />
  if (label !== null && isListParameter(type)) return <NodeListField caseId={caseId} label={label} texts={texts} value={text} onChange={onChange} />
  if (label !== null || type === 'node') return <NodeField caseId={caseId} label={label} texts={texts} value={text} onChange={onChange} />
  if (type === 'boolean')
    return (
      <Checkbox
        label={texts.label}
        description={texts.description}
        checked={value === true || value === 'true'}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    )
  if (type === 'enum' || type === 'label') {
    const data = options
      ? options.map((option) => ({ value: option.value, label: format.text(option.title) }))
      : LABELS.map((one) => ({ value: one, label: t(`canvas:label.${one}`) }))
    return (
      <Select
        {...texts}
        w={170}
        searchable={type === 'label'}
        clearable={type === 'label' && !required}
        allowDeselect={false}
        value={text === '' ? null : text}
        data={data}
        onChange={(chosen) => onChange(chosen ?? '')}
      />
    )
  }
  if (type === 'strings')
    return (
      <Textarea
        {...texts}
        autosize
        minRows={1}
        maxRows={3}
        w={240}
        placeholder={t('form.strings')}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  if (type === 'integer' || type === 'number')
    return (
      <NumberInput
        {...texts}
        w={150}
        allowDecimal={type === 'number'}
        step={type === 'number' && max !== undefined && max <= 1 ? 0.05 : 1}
        {...(min === undefined ? {} : { min })}
        {...(max === undefined ? {} : { max })}
        clampBehavior="none"
        value={text}
        onChange={(entered) => onChange(String(entered))}
      />
    )
  return (
    <TextInput
      {...texts}
      w={type === 'string' ? 200 : 150}
      type={type === 'date' ? 'date' : 'text'}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
