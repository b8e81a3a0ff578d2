import type { AttributeTest, PropertyType } from '../../../../server/contract/graph.ts'
import type { Attribute } from './attributesOf.ts'

/** A test as somebody is writing it. */
export interface WrittenTest {
  readonly of: AttributeTest['of']
  readonly property: string
  readonly test: AttributeTest['test']
  readonly value: string
}

export const NO_TEST: WrittenTest = { of: 'node', property: '', test: 'is', value: '' }

/** How properties of a type are tested, the usual way first. */
export const TESTS: Readonly<Record<PropertyType, readonly AttributeTest['test'][]>> = {
  string: ['holds', 'is'],
  long: ['atLeast', 'atMost', 'is'],
  double: ['atLeast', 'atMost'],
  boolean: ['is'],
  datetime: ['atLeast', 'atMost', 'is'],
  'string[]': ['holds'],
}

/** The test with its value as the property's type has it, money in fen; null while it is not whole. */
export function testOf({ of, property, test, value }: WrittenTest, attribute: Attribute | undefined): AttributeTest | null {
  const text = value.trim()
  if (!attribute || text === '') return null
  if (attribute.type === 'boolean') return { of, property, test, value: text === 'true' }
  if (attribute.type !== 'long' && attribute.type !== 'double') return { of, property, test, value: text }
  const figure = Number(text.replaceAll(/[,，¥\s]/g, ''))
  if (!Number.isFinite(figure)) return null
  return { of, property, test, value: property.endsWith('Fen') ? Math.round(figure * 100) : property.endsWith('Milli') ? Math.round(figure * 1000) : figure }
}
