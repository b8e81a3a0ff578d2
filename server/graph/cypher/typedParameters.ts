import { z } from 'zod'
import { isListParameter, labelOfParameter, type Parameter, type ParameterType, type SavedQuery } from '../../contract/queries.ts'
import { AppError } from '../../errors.ts'

const list = z.union([z.array(z.string()), z.string().transform((text) => text.split(/[\s,，;；]+/).filter((part) => part !== ''))])
const TYPES: Readonly<Partial<Record<ParameterType, z.ZodType>>> = {
  date: z.iso.date(),
  integer: z.coerce.number().int(),
  number: z.coerce.number(),
  boolean: z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]),
}

/** A saved query's parameters with its defaults filled in. Throws BAD_REQUEST naming the one that is missing, unknown, of another type or out of bounds. */
export function typedParameters(query: SavedQuery, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const stranger = Object.keys(given).find((name) => !query.parameters.some((one) => one.name === name))
  if (stranger) throw new AppError('BAD_REQUEST', `The query ${query.queryId} has no parameter ${stranger}.`, { parameter: stranger })
  return Object.fromEntries(query.parameters.map((one) => [one.name, valueOf(query, one, given[one.name])]))
}

function valueOf(query: SavedQuery, one: Parameter, given: unknown): unknown {
  const { name, type, default: preset, required } = one
  const value = given ?? preset
  const isEmpty = value === '' || (Array.isArray(value) && value.length === 0)
  const isMissing = value === null || (isEmpty && (required || (value === '' && type in TYPES)))
  if (isMissing && required) throw new AppError('BAD_REQUEST', `The query ${query.queryId} needs the parameter ${name}.`, { parameter: name })
  if (isMissing) return null
  const parsed = (isListParameter(type) ? list : (TYPES[type] ?? z.string())).safeParse(value)
  const what = labelOfParameter(type) === null && type !== 'node' ? `of type ${type}` : `the key of a ${type}`
  if (!parsed.success) throw new AppError('BAD_REQUEST', `The parameter ${name} of ${query.queryId} must be ${what}.`, { parameter: name, type })
  return within(query, one, parsed.data)
}

function within(query: SavedQuery, { name, min, max, options }: Parameter, value: unknown): unknown {
  if (typeof value === 'number' && ((min !== undefined && value < min) || (max !== undefined && value > max)))
    throw new AppError('BAD_REQUEST', `The parameter ${name} of ${query.queryId} must lie between ${min} and ${max}; it is ${value}.`, { parameter: name })
  if (options && !options.some((option) => option.value === value)) {
    const names = options.map((option) => option.value).join(', ')
    throw new AppError('BAD_REQUEST', `The parameter ${name} of ${query.queryId} must be one of ${names}.`, { parameter: name })
  }
  return value
}
