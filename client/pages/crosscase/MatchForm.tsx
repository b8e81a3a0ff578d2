import { Button, FileButton, Group, Progress, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { Failed } from '../../states/Failed.tsx'
import classes from './Crosscase.module.css'
import { readListFile } from './readListFile.ts'
import { useMakeMatch } from './useMakeMatch.ts'

interface Props {
  readonly caseId: string
  readonly onMade: (matchId: string) => void
}

/** Pasted numbers or a file of them; while the server looks them up, how far it is and a way to stop it. */
export function MatchForm({ caseId, onMade }: Props) {
  const { t } = useTranslation('crosscase')
  const { count, share } = useFormat()
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const [file, setFile] = useState<{ name: string; text: string } | null>(null)
  const { make, cancel, job, error, isRunning } = useMakeMatch(caseId, (matchId) => {
    setText('')
    setName('')
    setFile(null)
    onMade(matchId)
  })
  const numbers = file?.text ?? text
  const lines = numbers.split('\n').filter((line) => line.trim() !== '').length
  const done = job?.progress?.done
  const total = job?.progress?.total
  const far = done !== undefined && total !== undefined && total > 0 ? Math.min(1, done / total) : null
  const step = job?.progress?.step.replace('match.', '') ?? 'queued'
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (lines > 0) make({ name: name.trim() === '' ? (file?.name ?? '') : name, numbers })
      }}
    >
      <h1 className={classes.title}>{t('title')}</h1>
      <Text size="sm" c="dimmed">
        {t('lead')}
      </Text>
      {file ? (
        <Group gap="sm" wrap="nowrap">
          <Text size="sm" truncate style={{ flex: 1 }}>
            {file.name}
          </Text>
          <Button size="compact-xs" variant="subtle" onClick={() => setFile(null)} disabled={isRunning}>
            {t('noFile')}
          </Button>
        </Group>
      ) : (
        <Textarea
          label={t('numbers')}
          description={t('numbersHint')}
          rows={7}
          spellCheck={false}
          value={text}
          disabled={isRunning}
          onChange={(event) => setText(event.currentTarget.value)}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
        />
      )}
      <TextInput size="xs" label={t('name')} placeholder={t('namePlaceholder')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <Group gap="sm" wrap="nowrap">
        <FileButton accept=".csv,.txt,.tsv,text/plain,text/csv" onChange={(chosen) => chosen && void readListFile(chosen).then(setFile)}>
          {(props) => (
            <Button {...props} size="xs" variant="default" disabled={isRunning}>
              {t('file')}
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed" style={{ flex: 1 }}>
          {lines > 0 && t('lines', { count: lines, shown: count(lines) })}
        </Text>
        <Button size="xs" type="submit" disabled={lines === 0} loading={isRunning}>
          {t('match')}
        </Button>
      </Group>
      {isRunning && (
        <Group gap="sm" wrap="nowrap" role="status">
          <Text size="sm" style={{ flex: 1 }}>
            {t(`step.${step}`, { defaultValue: t('step.queued') })} {done !== undefined && count(done)} {far !== null && share(far)}
          </Text>
          {far !== null && <Progress value={far * 100} w={80} size={5} aria-label={t('match')} />}
          <Button size="compact-xs" variant="default" onClick={cancel}>
            {t('cancel')}
          </Button>
        </Group>
      )}
      {error !== null && !isRunning && <Failed error={error} compact />}
    </form>
  )
}
