import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TIME_LIMITS } from '../../../server/contract/queries.ts'
import { asApiError } from '../../ApiError.ts'
import { useCase } from '../../shell/useCase.ts'
import { useErrorText } from '../../states/useErrorText.ts'
import type { Limits } from './LimitsCard.tsx'
import { runOutcome, type RunOutcome } from './runOutcome.ts'

interface Props {
  readonly error: unknown
  readonly limits: Limits
  readonly onRun: (limits: Limits) => void
}

/** Why a query gave no rows and what can be done; the text and its parameters stay as they are. */
export function RunNote({ error, limits, onRun }: Props) {
  const { t } = useTranslation('cypher')
  const { code, message, details } = asApiError(error)
  const { title, said } = useErrorText(error)
  const graph = useCase().data?.graph
  const refused = details['refused']
  const longer = TIME_LIMITS.find((seconds) => seconds > limits.timeoutSeconds)
  const kind = runOutcome(code, details, graph?.state)
  const texts: Record<RunOutcome, { title: string; text: string }> = {
    refused: { title: t('refused.title', { part: refused ?? '' }), text: t('refused.text') },
    wrong: { title: t('failed.wrong'), text: message },
    memory: { title: t('failed.memory'), text: t('failed.memoryText') },
    timedOut: { title: t('failed.timedOut', { seconds: details['seconds'] ?? limits.timeoutSeconds }), text: t('failed.timedOutText') },
    cancelled: { title: t('failed.cancelled'), text: t('failed.cancelledText') },
    building: { title: t('failed.building'), text: t('failed.buildingText') },
    away: { title: t('failed.away'), text: t('failed.awayText') },
    other: { title, text: said ?? '' },
  }
  return (
    <Stack gap={6} p="lg" role="alert" data-outcome={kind} {...(refused === undefined ? {} : { 'data-refused': String(refused) })}>
      <Text size="lg" fw={600}>
        {texts[kind].title}
      </Text>
      <Text size="md" style={{ whiteSpace: 'pre-wrap', maxWidth: 820 }}>
        {texts[kind].text}
      </Text>
      {kind !== 'refused' && kind !== 'wrong' && (
        <Group gap="sm" mt={4}>
          <Button size="xs" variant="default" onClick={() => onRun(limits)}>
            {t('failed.again')}
          </Button>
          {kind === 'timedOut' && longer !== undefined && (
            <Button size="xs" variant="default" onClick={() => onRun({ ...limits, timeoutSeconds: longer })}>
              {t('failed.longer', { count: longer })}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  )
}

/** A few words for the result bar. */
export function useOutcomeText(error: unknown): string {
  const { t } = useTranslation('cypher')
  const { code, details } = asApiError(error)
  const graph = useCase().data?.graph.state
  return t(`outcome.${runOutcome(code, details, graph)}`)
}
