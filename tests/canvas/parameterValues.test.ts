import { describe, expect, it } from 'vitest'
import { cellText, isNumeric } from '../../client/pages/cypher/cellText.ts'
import { defaultValues, formProblems, freeValues, parameterNames, typedValues } from '../../client/pages/cypher/parameterValues.ts'
import type { Parameter } from '../../server/contract/queries.ts'
import { queryFamilies } from '../../client/pages/cypher/queryFamilies.ts'

const parameter = (name: string, type: Parameter['type'], change: Partial<Parameter> = {}): Parameter => ({
  name,
  type,
  title: { zh: name, en: name },
  default: null,
  required: false,
  ...change,
})

describe('the parameter form', () => {
  const parameters = [
    parameter('k', 'integer', { default: 3, required: true }),
    parameter('from', 'date'),
    parameter('keys', 'strings', { default: ['a', 'b'] }),
    parameter('deep', 'boolean', { default: false }),
  ]

  it('starts with the defaults and gives them back typed', () => {
    const values = defaultValues(parameters)
    expect(values).toEqual({ k: '3', from: '', keys: 'a\nb', deep: false })
    expect(typedValues(parameters, values)).toEqual({ k: 3, from: null, keys: ['a', 'b'], deep: false })
  })

  it('says what is wrong with each field', () => {
    expect(formProblems(parameters, { k: '3.5', from: '2026-02-30', keys: '' })).toEqual({ k: 'integer', from: 'date' })
    expect(formProblems(parameters, { k: ' ' })).toEqual({ k: 'required' })
    expect(formProblems(parameters, { k: '-2', from: '2026-03-01' })).toEqual({})
  })

  it('takes lists by line or comma, Chinese ones too, each entry once', () => {
    expect(typedValues([parameter('keys', 'strings')], { keys: 'a，b\n c; a' })).toEqual({ keys: ['a', 'b', 'c'] })
  })
})

describe('parameters of a text of one’s own', () => {
  it('are found in the text, not in its strings and comments', () => {
    expect(parameterNames(`MATCH (s {key: $key}) // $no\nWHERE s.name <> '$nor' AND s.n > $k /* $neither */ RETURN $key`)).toEqual(['key', 'k'])
  })

  it('are JSON where they are JSON; a long number stays text, for it would lose digits', () => {
    expect(freeValues(['k', 'key', 'list', 'waybill'], { k: '5', key: 'p:1', list: '["a"]', waybill: '80012345678901234567' })).toEqual({
      k: 5,
      key: 'p:1',
      list: ['a'],
      waybill: '80012345678901234567',
    })
  })
})

describe('result cells', () => {
  const store = { id: 'Store/p:1', label: 'Store', key: 'p:1', name: '晨禾', properties: {} }

  it('show a node by its name, a path by its steps, a list by its entries', () => {
    expect(cellText(store)).toBe('晨禾')
    expect(cellText({ nodes: [store, { ...store, name: '' }], relations: [] })).toBe('晨禾 → p:1')
    expect(cellText(['a', 2, null])).toBe('a, 2, ')
    expect(cellText('2026-03-02T10:20:30+08:00')).toBe('2026-03-02 10:20')
  })

  it('a column is numeric when all that is there are numbers', () => {
    expect(isNumeric([[1], [null], [2]], 0)).toBe(true)
    expect(isNumeric([[1], ['2']], 0)).toBe(false)
    expect(isNumeric([[null]], 0)).toBe(false)
  })
})

describe('the query tree', () => {
  it('finds a query by words of its title, tags or text, in either language', () => {
    const query = {
      queryId: 'fan-in',
      family: 'money',
      familyTitle: { zh: '资金', en: 'Money' },
      title: { zh: '归集账户', en: 'Fan-in accounts' },
      description: { zh: '', en: '' },
      parameters: [],
      returns: [],
      cypher: 'MATCH (s:Store)-[:WITHDREW]->(a) RETURN a',
      tags: ['R1'],
      own: null,
    }
    expect(queryFamilies([query], '归集')).toHaveLength(1)
    expect(queryFamilies([query], 'ACCOUNTS withdrew')).toHaveLength(1)
    expect(queryFamilies([query], 'outlet')).toHaveLength(0)
  })
})
