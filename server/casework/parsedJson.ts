import { z } from 'zod'

/** A column that holds JSON, parsed by `schema`. */
export function parsedJson<T>(schema: z.ZodType<T>): z.ZodType<T, string> {
  return z.string().transform((text) => schema.parse(JSON.parse(text)))
}
