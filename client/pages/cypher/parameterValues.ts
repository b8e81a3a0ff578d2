import { isListParameter, type Parameter } from '../../../server/contract/queries.ts'

/** As a form holds them: text, or lists as lines of text. */
export type FormValues = Readonly<Record<string, string | boolean>>

export function defaultValues(parameters: readonly Parameter[]): FormValues {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, formValue(parameter.default)]))
}

/** A value as a form holds it. */
export function formValue(value: unknown): string | boolean {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean' || typeof value === 'string') return value
  return Array.isArray(value) ? value.join('\n') : typeof value === 'number' ? String(value) : JSON.stringify(value)
}

export type Problem = 'required' | 'integer' | 'number' | 'date' | 'bounds'

/** What is wrong with a form; empty when it can be run. */
export function formProblems(parameters: readonly Parameter[], values: FormValues): Record<string, Problem> {
  const problems: Record<string, Problem> = {}
  for (const { name, type, required, min, max } of parameters) {
    const value = values[name] ?? ''
    if (typeof value === 'boolean') continue
    if (value.trim() === '') {
      if (required) problems[name] = 'required'
    } else if (type === 'integer' && !/^\s*[+-]?\d+\s*$/.test(value)) problems[name] = 'integer'
    else if (type === 'number' && !Number.isFinite(Number(value))) problems[name] = 'number'
    else if (type === 'date' && !isDay(value.trim())) problems[name] = 'date'
    else if ((min !== undefined && Number(value) < min) || (max !== undefined && Number(value) > max)) problems[name] = 'bounds'
  }
  return problems
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** The values as the query takes them. An empty optional field is null. */
export function typedValues(parameters: readonly Parameter[], values: FormValues): Record<string, unknown> {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, typedValue(parameter, values[parameter.name] ?? '')]))
}

function typedValue({ type }: Parameter, value: string | boolean): unknown {
  if (typeof value === 'boolean') return value
  const text = value.trim()
  if (type === 'boolean') return text === 'true'
  if (text === '') return isListParameter(type) ? [] : null
  if (type === 'integer' || type === 'number') return Number(text)
  if (isListParameter(type)) return listed(text)
  return text
}

/** The parts of a list, each once. */
export function listed(text: string): string[] {
  return [...new Set(text.split(/[\s,，;；]+/).filter((part) => part !== ''))]
}

/** `$names` of a text, in the order in which they appear; not those inside strings and comments. */
export function parameterNames(cypher: string): string[] {
  const plain = cypher.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, ' ')
  return [...new Set([...plain.matchAll(/\$([A-Za-z_]\w*)/g)].map((match) => match[1] ?? ''))]
}

/** Parameters of a text of one's own: typed as JSON where it is JSON, else as text. */
export function freeValues(names: readonly string[], values: FormValues): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, jsonOrText(String(values[name] ?? ''))]))
}

function jsonOrText(text: string): unknown {
  // A number too long for a double would be changed silently: long ids stay text.
  if (/^\s*\d{16,}\s*$/.test(text)) return text.trim()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
