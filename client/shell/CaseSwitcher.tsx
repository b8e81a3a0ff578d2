import { Menu, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { listCases } from '../../server/contract/cases.ts'
import { useApi } from '../useApi.ts'
import classes from './CaseSwitcher.module.css'
import { Icon } from './Icon.tsx'
import { NewCaseDialog } from './NewCaseDialog.tsx'
import { useCase } from './useCase.ts'
import { useCaseId } from './useCaseId.ts'

export function CaseSwitcher() {
  const { t } = useTranslation('shell')
  const caseId = useCaseId()
  const { data: current } = useCase()
  const { data } = useApi(listCases, {})
  const [creating, setCreating] = useState(false)
  const navigate = useNavigate()
  return (
    <>
      <Menu width={280} position="bottom-start">
        <Menu.Target>
          <UnstyledButton className={classes.button} title={t('switchCase')}>
            <span className={classes.name}>
              {current?.name ?? caseId}
              <Icon name="chevron" size={13} />
            </span>
            <span className={classes.id}>
              {caseId}
              {current?.synthetic && ` · ${t('synthetic')}`}
            </span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('cases')}</Menu.Label>
          {data?.cases.map((one) => (
            <Menu.Item
              key={one.caseId}
              disabled={one.busy}
              aria-current={one.caseId === caseId}
              rightSection={one.caseId === caseId ? <Icon name="check" size={14} /> : null}
              onClick={() => void navigate(`/cases/${one.caseId}/overview`)}
            >
              {one.name}
              <span className={classes.id}>{one.busy ? `${one.caseId} · ${t('caseBusy')}` : one.caseId}</span>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<Icon name="plus" size={14} />} onClick={() => setCreating(true)}>
            {t('newCase')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <NewCaseDialog opened={creating} onClose={() => setCreating(false)} />
    </>
  )
}
