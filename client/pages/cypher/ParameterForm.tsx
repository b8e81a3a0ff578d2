import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LABELS } from '../../../server/contract/common.ts'
import { listRings } from '../../../server/contract/rings.ts'
import { paddedRingNo } from '../../canvas/ringNo.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useApi } from '../../useApi.ts'
import type { FormValues, Parameter } from './parameterValues.ts'

interface Props {
  readonly caseId: string
  readonly parameters: readonly Parameter[]
  readonly values: FormValues
  readonly problems: Readonly<Record<string, string>>
  readonly onChange: (name: string, value: string | boolean) => void
}

/** One field a parameter, by its type. */
export function ParameterForm({ caseId, parameters, values, problems, onChange }: Props) {
  return parameters.map((parameter) => (
    <Field
      key={parameter.name}
      caseId={caseId}
      parameter={parameter}
      value={values[parameter.name] ?? ''}
      problem={problems[parameter.name]}
      onChange={(value) => onChange(parameter.name, value)}
    />
  ))
}

interface FieldProps {
  readonly caseId: string
  readonly parameter: Parameter
  readonly value: string | boolean
  readonly problem: string | undefined
  readonly onChange: (value: string | boolean) => void
}

function Field({ caseId, parameter, value, problem, onChange }: FieldProps) {
  const { t } = useTranslation(['cypher', 'canvas'])
  const format = useFormat()
  const common = {
    label: format.text(parameter.title),
    description: `$${parameter.name} · ${t(`type.${parameter.type}`)}${parameter.required ? '' : ` · ${t('form.optional')}`}`,
    error: problem === undefined ? undefined : t(`form.${problem}`),
    size: 'xs',
    required: parameter.required,
  } as const
  const text = String(value)
  if (parameter.type === 'boolean')
    return (
      <Checkbox
        label={common.label}
        description={common.description}
        checked={value === true || value === 'true'}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    )
  if (parameter.type === 'ring') return <RingField caseId={caseId} common={common} value={text} onChange={onChange} />
  if (parameter.type === 'label')
    return (
      <Select
        {...common}
        searchable
        clearable={!parameter.required}
        value={text === '' ? null : text}
        data={LABELS.map((label) => ({ value: label, label: t(`canvas:label.${label}`) }))}
        onChange={(chosen) => onChange(chosen ?? '')}
      />
    )
  if (parameter.type === 'strings')
    return (
      <Textarea
        {...common}
        autosize
        minRows={1}
        maxRows={3}
        w={240}
        placeholder={t('form.strings')}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  return (
    <TextInput
      {...common}
      w={parameter.type === 'string' ? 200 : 140}
      type={parameter.type === 'date' ? 'date' : 'text'}
      inputMode={parameter.type === 'integer' ? 'numeric' : parameter.type === 'number' ? 'decimal' : undefined}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

interface RingFieldProps {
  readonly caseId: string
  readonly common: { readonly label: string; readonly description: string; readonly error: string | undefined; readonly size: 'xs'; readonly required: boolean }
  readonly value: string
  readonly onChange: (value: string) => void
}

function RingField({ caseId, common, value, onChange }: RingFieldProps) {
  const format = useFormat()
  const { data } = useApi(listRings, { params: { caseId }, query: { sort: 'score', limit: 1000, offset: 0 } })
  const rings = (data?.rings ?? []).map((ring) => ({ value: ring.ringId, label: `#${paddedRingNo(ring.ringNo)} ${format.text(ring.name)}` }))
  return (
    <Select
      {...common}
      searchable
      clearable={!common.required}
      limit={60}
      w={220}
      value={value === '' ? null : value}
      data={rings}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  )
}
