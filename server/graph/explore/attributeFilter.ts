import type { AttributeTest } from '../../contract/graph.ts'
import { AppError } from '../../errors.ts'
import { readGraphSchema } from '../model/graphSchema.ts'

export interface AttributeFilter {
  /** A condition on `m`, the neighbour, and `r`, the relation; `true` for no tests. */
  cypher: string
  parameters: Record<string, string | number | boolean>
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The tests as a condition. A node without the property fits none. Throws BAD_REQUEST for a property that the graph does not have. */
export async function attributeFilter(tests: readonly AttributeTest[]): Promise<AttributeFilter> {
  if (tests.length === 0) return { cypher: 'true', parameters: {} }
  const { labels, relations } = await readGraphSchema()
  const conditions: string[] = []
  const parameters: AttributeFilter['parameters'] = {}
  for (const [i, { of, property, test, value }] of tests.entries()) {
    const known = (of === 'node' ? labels : relations).some(({ properties }) => properties.includes(property))
    if (!known) throw new AppError('BAD_REQUEST', `No ${of} of the graph has a property ${property}.`, { property })
    const name = `where${i}`
    const side = `${of === 'node' ? 'm' : 'r'}.\`${property}\``
    const timed = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) && test !== 'holds'
    parameters[name] = timed ? instant(value, test === 'atMost') : value
    const given = timed ? `datetime($${name})` : `$${name}`
    if (test === 'holds') conditions.push(`toLower(toString(${side})) CONTAINS toLower(toString(${given}))`)
    else if (test === 'is' && timed && DAY.test(value)) {
      parameters[`${name}until`] = instant(value, true)
      conditions.push(`(${side} >= ${given} AND ${side} <= datetime($${name}until))`)
    } else conditions.push(`${side} ${{ is: '=', atLeast: '>=', atMost: '<=' }[test]} ${given}`)
  }
  return { cypher: conditions.join(' AND '), parameters }
}

/** A day begins and ends at +08:00. */
function instant(value: string, last: boolean): string {
  if (DAY.test(value)) return `${value}T${last ? '23:59:59.999' : '00:00:00'}+08:00`
  return /[+Z]/.test(value.slice(10)) ? value : `${value}+08:00`
}
