import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { createCase } from '../../server/contract/cases.ts'
import { caseParams } from '../../server/contract/common.ts'
import { call } from '../api.ts'
import { Failed } from '../states/Failed.tsx'

export function NewCaseDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('shell')
  const [caseId, setCaseId] = useState('')
  const [name, setName] = useState('')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const wrong = caseId !== '' && !caseParams.safeParse({ caseId }).success
  const creation = useMutation({
    mutationFn: () => call(createCase, { body: name.trim() === '' ? { caseId } : { caseId, name: name.trim() } }),
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: ['listCases'] })
      onClose()
      void navigate(`/cases/${made.caseId}/data`)
    },
  })
  return (
    <Modal opened={opened} onClose={onClose} title={t('newCase')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          creation.mutate()
        }}
      >
        <Stack gap="md">
          <TextInput
            label={t('caseName')}
            placeholder={t('caseNameHint')}
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <TextInput
            label={t('caseId')}
            description={t('caseIdHint')}
            placeholder="2026-0712"
            value={caseId}
            onChange={(event) => setCaseId(event.currentTarget.value.trim())}
            error={wrong ? t('caseIdWrong') : null}
            required
          />
          {creation.error && <Failed error={creation.error} compact />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={creation.isPending} disabled={caseId === '' || wrong}>
              {t('create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
