import { ActionIcon, Button, Checkbox, Progress, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listProfiles } from '../../../server/contract/sources.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useCellText } from '../../evidence/useCellText.ts'
import { Icon } from '../../shell/Icon.tsx'
import { Failed } from '../../states/Failed.tsx'
import { useApi } from '../../useApi.ts'
import classes from './Data.module.css'
import type { Uploads } from './useUploads.ts'

const BY_CONTENT = 'auto'

/** Files that are about to be loaded: as what, with what they do not say themselves, and what comes afterwards. */
export function UploadCard({ uploads }: { uploads: Uploads }) {
  const { t } = useTranslation('data')
  const { bytes, text } = useFormat()
  const { columnText } = useCellText()
  const { data } = useApi(listProfiles, {})
  const [profileId, setProfileId] = useState(BY_CONTENT)
  const [set, setSet] = useState<Readonly<Record<string, string>>>({})
  const [goOn, setGoOn] = useState(true)
  if (uploads.pending.length === 0) return null
  const profiles = data?.profiles ?? []
  const profile = profiles.find((one) => one.id === profileId)
  const needs = profile?.needs ?? [...new Set(profiles.flatMap((one) => one.needs))]
  const given = Object.fromEntries(Object.entries(set).filter(([name, value]) => value.trim() !== '' && needs.includes(name)))
  return (
    <section className={classes.card} aria-label={t('toLoad')}>
      <h2 className={classes.title}>{t('toLoad')}</h2>
      <div style={{ margin: '8px 0 12px' }}>
        {uploads.pending.map(({ file, share }) => (
          <div key={file.name} className={classes.row} style={{ minHeight: 28 }}>
            <Icon name="file" size={15} />
            <span style={{ overflowWrap: 'anywhere' }}>{file.name}</span>
            <span className={classes.note}>{bytes(file.size)}</span>
            <span style={{ flex: 1 }}>{uploads.busy && <Progress value={share * 100} size={5} aria-label={file.name} />}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={22}
              aria-label={t('removeFile', { name: file.name })}
              disabled={uploads.busy}
              onClick={() => uploads.remove(file)}
            >
              <Icon name="close" size={12} />
            </ActionIcon>
          </div>
        ))}
      </div>
      <div className={classes.row} style={{ alignItems: 'flex-end' }}>
        <Select
          size="xs"
          w={250}
          label={t('profile')}
          allowDeselect={false}
          value={profileId}
          onChange={(value) => setProfileId(value ?? BY_CONTENT)}
          data={[{ value: BY_CONTENT, label: t('byContent') }, ...profiles.map((one) => ({ value: one.id, label: text(one) }))]}
        />
        {needs.map((name) => (
          <TextInput
            key={name}
            size="xs"
            w={150}
            label={columnText(name)}
            placeholder={t('ifMissing')}
            value={set[name] ?? ''}
            onChange={(event) => setSet({ ...set, [name]: event.currentTarget.value })}
          />
        ))}
      </div>
      <div className={classes.row} style={{ marginTop: 12 }}>
        <Checkbox size="xs" checked={goOn} onChange={(event) => setGoOn(event.currentTarget.checked)} label={t('goOn')} />
        <span style={{ flex: 1 }} />
        {uploads.busy && (
          <Button size="xs" variant="default" onClick={uploads.cancel}>
            {t('common:cancel')}
          </Button>
        )}
        <Button size="xs" loading={uploads.busy} onClick={() => uploads.start({ profile: profile?.id ?? null, set: given, goOn })}>
          {t('load', { count: uploads.pending.length })}
        </Button>
      </div>
      {uploads.error ? <Failed error={uploads.error} compact /> : null}
    </section>
  )
}
