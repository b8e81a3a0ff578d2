import { ActionIcon, Button, Group, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AttributeTest, NeighbourGroup } from '../../../../server/contract/graph.ts'
import { graphSchema } from '../../../../server/contract/graph.ts'
import { useApi } from '../../../useApi.ts'
import { attributesOf, type Attribute } from './attributesOf.ts'
import { NO_TEST, testOf, TESTS, type WrittenTest } from './writtenTest.ts'

interface Props {
  /** What is to be expanded: their properties are offered. */
  readonly groups: readonly NeighbourGroup[]
  readonly value: readonly WrittenTest[]
  readonly onChange: (tests: WrittenTest[]) => void
}

const MOST = 5
const nameOf = ({ of, property }: Pick<Attribute, 'of' | 'property'>) => `${of}/${property}`

/** Tests that neighbours must pass: a property of the node or of the relation, and a value or a bound. */
export function AttributeTests({ groups, value, onChange }: Props) {
  const { t } = useTranslation('find')
  const { data } = useApi(graphSchema, {})
  const attributes = data ? attributesOf(data, groups) : []
  const set = (index: number, change: Partial<WrittenTest>) => onChange(value.map((one, i) => (i === index ? { ...one, ...change } : one)))
  return (
    <div role="group" aria-label={t('expand.tests')}>
      {value.map((test, index) => {
        const attribute = attributes.find((one) => one.of === test.of && one.property === test.property)
        const valid = testOf(test, attribute) !== null
        return (
          <Group key={index} gap={6} wrap="nowrap" mb={6}>
            <Select
              size="xs"
              searchable
              aria-label={t('expand.property')}
              placeholder={t('expand.property')}
              style={{ flex: 2 }}
              value={test.property === '' ? null : nameOf(test)}
              data={attributes.map((one) => ({
                value: nameOf(one),
                label: `${t(`canvas:property.${one.property}`, one.property)}${one.of === 'relation' ? ` (${t('expand.ofRelation')})` : ''}`,
              }))}
              onChange={(name) => {
                const chosen = attributes.find((one) => nameOf(one) === name)
                if (chosen) set(index, { of: chosen.of, property: chosen.property, test: TESTS[chosen.type][0] ?? 'is', value: '' })
              }}
            />
            <Select
              size="xs"
              allowDeselect={false}
              aria-label={t('expand.test')}
              style={{ flex: 1 }}
              value={test.test}
              data={TESTS[attribute?.type ?? 'string'].map((one) => ({ value: one, label: t(`expand.${one}`) }))}
              onChange={(chosen) => set(index, { test: TESTS[attribute?.type ?? 'string'].find((one) => one === chosen) ?? 'is' })}
            />
            {attribute?.type === 'boolean' ? (
              <Select
                size="xs"
                aria-label={t('expand.value')}
                style={{ flex: 1 }}
                value={test.value || null}
                data={['true', 'false'].map((one) => ({ value: one, label: t(`expand.${one}`) }))}
                onChange={(chosen) => set(index, { value: chosen ?? '' })}
              />
            ) : (
              <TextInput
                size="xs"
                aria-label={t('expand.value')}
                style={{ flex: 1 }}
                type={attribute?.type === 'datetime' ? 'date' : 'text'}
                value={test.value}
                error={test.value !== '' && !valid}
                rightSection={attribute?.property.endsWith('Fen') ? '¥' : null}
                onChange={(event) => set(index, { value: event.currentTarget.value })}
              />
            )}
            <ActionIcon size="sm" variant="subtle" aria-label={t('expand.removeTest')} onClick={() => onChange(value.filter((_, i) => i !== index))}>
              ×
            </ActionIcon>
          </Group>
        )
      })}
      {value.length < MOST && (
        <Button size="compact-xs" variant="subtle" disabled={attributes.length === 0} onClick={() => onChange([...value, NO_TEST])}>
          {t('expand.addTest')}
        </Button>
      )}
    </div>
  )
}

/** The tests as the server takes them; null while one is not written to its end. */
export function testsOf(written: readonly WrittenTest[], attributes: readonly Attribute[]): AttributeTest[] | null {
  const tests = written.map((one) =>
    testOf(
      one,
      attributes.find((attribute) => attribute.of === one.of && attribute.property === one.property),
    ),
  )
  const done = tests.filter((one) => one !== null)
  return done.length === tests.length ? done : null
}
