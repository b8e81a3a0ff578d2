import { Button, Center, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate } from 'react-router'
import { listCases } from '../../server/contract/cases.ts'
import { Failed } from '../states/Failed.tsx'
import { Waiting } from '../states/Waiting.tsx'
import { useApi } from '../useApi.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { NewCaseDialog } from './NewCaseDialog.tsx'

/** The first page: opens the newest case that is free, or offers to start one. */
export function CaseGate() {
  const { t } = useTranslation('shell')
  const { data, error, refetch } = useApi(listCases, {})
  const [creating, setCreating] = useState(false)
  const free = data?.cases.filter((one) => !one.busy).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0]
  if (free) return <Navigate to={`/cases/${free.caseId}/overview`} replace />
  return (
    <Center h="100dvh" component="main">
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Waiting />}
      {data && (
        <Stack align="center" maw={460} ta="center">
          <img src="/mark.svg" width={56} height={56} alt="" />
          <Title order={1} size={20}>
            {t('welcome')}
          </Title>
          <Text c="dimmed">{t('welcomeText')}</Text>
          <Group>
            <Button onClick={() => setCreating(true)}>{t('newCase')}</Button>
            <LanguageSwitch />
          </Group>
          <NewCaseDialog opened={creating} onClose={() => setCreating(false)} />
        </Stack>
      )}
    </Center>
  )
}
