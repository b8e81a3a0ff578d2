import { z } from 'zod'
import { PARAMETER_TYPES, savedQuery, type SavedQuery } from '../../contract/queries.ts'
import { FAMILIES } from './families.ts'

/**
 * A query's file: a header of `// field: value` lines, then the Cypher.
 *
 *     // title.zh: …            // title.en: …
 *     // description.zh: …      // description.en: …
 *     // parameter: name | type | default as JSON | 中文 | English        (default null: must be given; `integer 1..50` has bounds)
 *     // option: parameter | value | 中文 | English                       (one a value of an enum)
 *     // returns: column | 中文 | English | unit                          (unit may be left out)
 *     // tags: a, b
 */
export function parseSavedQuery(family: string, queryId: string, text: string): SavedQuery {
  const lines = text.split('\n')
  const end = lines.findIndex((line) => !line.startsWith('//'))
  const fields = lines.slice(0, end).map((line) => {
    const [, name = '', value = ''] = /^\/\/ ([a-z.]+): (.*)$/.exec(line) ?? []
    return { name, value: value.trim() }
  })
  const stray = fields.findIndex(({ name }) => name === '')
  if (stray >= 0) throw new Error(`cypher/${family}/${queryId}.cypher: line ${stray + 1} is no \`// field: value\`.`)
  const one = (name: string): string | undefined => fields.find((field) => field.name === name)?.value
  const many = (name: string): string[][] => fields.filter((field) => field.name === name).map(({ value }) => value.split('|').map((part) => part.trim()))
  return savedQuery.parse({
    queryId,
    family,
    familyTitle: FAMILIES[family],
    title: { zh: one('title.zh'), en: one('title.en') },
    description: { zh: one('description.zh'), en: one('description.en') },
    parameters: many('parameter').map((parts) => {
      const [name, kind, preset, zh, en] = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]).parse(parts)
      const [, type, min, max] = /^(\w+)(?: (-?[\d.]+)\.\.(-?[\d.]+))?$/.exec(kind) ?? []
      const value: unknown = JSON.parse(preset)
      const options = many('option').flatMap(([of, option, ...title]) => (of === name ? [{ value: option, title: { zh: title[0], en: title[1] } }] : []))
      return {
        name,
        type: z.enum(PARAMETER_TYPES).parse(type),
        title: { zh, en },
        default: value,
        required: value === null,
        ...(min === undefined ? {} : { min: Number(min), max: Number(max) }),
        ...(options.length === 0 ? {} : { options }),
      }
    }),
    returns: many('returns').map(([name, zh, en, unit]) => ({ name, title: { zh, en }, ...(unit ? { unit } : {}) })),
    cypher: lines.slice(end).join('\n').trim(),
    tags: (one('tags') ?? '').split(/,\s*/).filter((tag) => tag !== ''),
    own: null,
  })
}
