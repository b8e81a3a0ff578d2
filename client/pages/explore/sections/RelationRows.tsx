import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { relationQuestion } from '../../../evidence/relationQuestion.ts'
import { RowList } from './RowList.tsx'
import type { RelationSectionProps } from './relationSections.ts'

/** Membership of a ring is a result: its reasons stand with the ring, not in a file. */
const WORKED_OUT = 'MEMBER_OF'

/** The rows that a relation was made from. */
export function RelationRows({ relation }: RelationSectionProps) {
  const { t } = useTranslation('find')
  if (relation.type === WORKED_OUT)
    return (
      <Stack gap={4} component="section" aria-label={t('canvas:panel.rows')}>
        <Text size="sm" c="dimmed">
          {t('workedOut')}
        </Text>
      </Stack>
    )
  return <RowList question={relationQuestion(relation, '')} />
}
