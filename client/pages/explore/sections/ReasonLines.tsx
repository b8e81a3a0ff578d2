import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reason, StoreExplanation } from '../../../../server/contract/explain.ts'
import { Figure } from '../../../evidence/Figure.tsx'
import facts from '../../../evidence/ReasonFacts.module.css'
import { ReasonFacts } from '../../../evidence/ReasonFacts.tsx'
import { useFormat } from '../../../format/useFormat.ts'
import classes from './reasons.module.css'

const FIRST = 8

/** The additive reasons of a store for its leading hypothesis, weightiest first; missing data is named and not counted. */
export function ReasonLines({ explanation }: { explanation: StoreExplanation }) {
  const { t } = useTranslation('canvas')
  const format = useFormat()
  const [all, setAll] = useState(false)
  const [open, setOpen] = useState<string | null>(null)
  const { t: common } = useTranslation()
  const leading = explanation.scores.toSorted((a, b) => b.net - a.net)[0]?.hypothesis ?? 'code_merchant'
  const weight = (reason: Reason) => Math.abs(reason.points[leading])
  const reasons = explanation.reasons.toSorted((a, b) => Number(b.computable) - Number(a.computable) || weight(b) - weight(a))
  return (
    <Stack gap={2}>
      <Group justify="space-between">
        <Text size="md" fw={600}>
          {t('panel.reasons')}
        </Text>
        <Text size="xs" c="dimmed">
          {t(`hypothesis.${leading}`)} · {t('panel.points')}
        </Text>
      </Group>
      {!explanation.gated && (
        <Text size="xs" c="dimmed">
          {t('panel.notGated')}
        </Text>
      )}
      {reasons.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('panel.noReasons')}
        </Text>
      )}
      {(all ? reasons : reasons.slice(0, FIRST)).map((reason) => (
        <div key={reason.id} className={classes.reason}>
          <Text size="sm" component="div" c={reason.computable ? undefined : 'dimmed'}>
            <button
              type="button"
              className={facts.open}
              aria-expanded={open === reason.id}
              title={common('reasonFacts.open')}
              onClick={() => setOpen(open === reason.id ? null : reason.id)}
            >
              {format.text(reason.text)}
            </button>
            {open === reason.id && <ReasonFacts reason={reason} />}
          </Text>
          <Text size="sm" fw={600} className={classes.figure} c={reason.computable ? undefined : 'dimmed'}>
            {reason.computable ? (
              <Figure question={{ title: format.text(reason.name), about: 'indicator', id: reason.id, a: explanation.key }}>
                {format.signed(reason.points[leading])}
              </Figure>
            ) : (
              t('panel.notComputable')
            )}
          </Text>
        </div>
      ))}
      {reasons.length > FIRST && !all && (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)} style={{ alignSelf: 'flex-start' }}>
          {t('panel.showAll', { count: reasons.length - FIRST })}
        </Button>
      )}
    </Stack>
  )
}
