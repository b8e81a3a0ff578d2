import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../../ApiError.ts'
import { Failed } from '../../states/Failed.tsx'

/** Why a query gave no rows; a refusal names the part that was refused. */
export function RefusedQuery({ error }: { error: unknown }) {
  const { t } = useTranslation('cypher')
  const { code, details } = asApiError(error)
  const refused = details['refused']
  if (code !== 'QUERY_REFUSED' || refused === undefined) return <Failed error={error} />
  return (
    <Stack gap={4} p="lg" role="alert" data-refused={String(refused)}>
      <Text size="lg" fw={600}>
        {t('refused.title', { part: refused })}
      </Text>
      <Text size="md">{t('refused.text')}</Text>
    </Stack>
  )
}
