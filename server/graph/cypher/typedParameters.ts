import { z } from 'zod'
import type { SavedQuery } from '../../contract/queries.ts'
import { AppError } from '../../errors.ts'

type Parameter = SavedQuery['parameters'][number]

const TYPES: Readonly<Record<Parameter['type'], z.ZodType>> = {
  string: z.string(),
  label: z.string(),
  ring: z.string(),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  integer: z.coerce.number().int(),
  number: z.coerce.number(),
  boolean: z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]),
  strings: z.union([z.array(z.string()), z.string().transform((text) => text.split(/[\s,，;；]+/).filter((part) => part !== ''))]),
}

/** A saved query's parameters with its defaults filled in. Throws BAD_REQUEST naming the one that is missing, unknown or of another type. */
export function typedParameters(query: SavedQuery, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const stranger = Object.keys(given).find((name) => !query.parameters.some((one) => one.name === name))
  if (stranger) throw new AppError('BAD_REQUEST', `The query ${query.queryId} has no parameter ${stranger}.`, { parameter: stranger })
  return Object.fromEntries(query.parameters.map((one) => [one.name, valueOf(query, one, given[one.name])]))
}

function valueOf(query: SavedQuery, { name, type, default: preset, required }: Parameter, given: unknown): unknown {
  const value = given ?? preset
  if (value === null && required) throw new AppError('BAD_REQUEST', `The query ${query.queryId} needs the parameter ${name}.`, { parameter: name })
  const parsed = TYPES[type].safeParse(value)
  if (!parsed.success) throw new AppError('BAD_REQUEST', `The parameter ${name} of ${query.queryId} must be of type ${type}.`, { parameter: name, type })
  return parsed.data
}
