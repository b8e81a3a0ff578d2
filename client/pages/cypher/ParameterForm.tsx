import type { Parameter } from '../../../server/contract/queries.ts'
import { ParameterField } from './ParameterField.tsx'
import type { FormValues, Problem } from './parameterValues.ts'

interface Props {
  readonly caseId: string
  readonly parameters: readonly Parameter[]
  readonly values: FormValues
  readonly problems: Readonly<Record<string, Problem>>
  readonly onChange: (name: string, value: string | boolean) => void
}

/** One field a parameter. */
export function ParameterForm({ caseId, parameters, values, problems, onChange }: Props) {
  return parameters.map((parameter) => (
    <ParameterField
      key={`${parameter.name} ${parameter.type}`}
      caseId={caseId}
      parameter={parameter}
      value={values[parameter.name] ?? ''}
      problem={problems[parameter.name]}
      onChange={(value) => onChange(parameter.name, value)}
    />
  ))
}
