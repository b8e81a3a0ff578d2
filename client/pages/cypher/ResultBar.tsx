import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import classes from './CypherPage.module.css'
import { ProposeButton } from '../freeze/ProposeButton.tsx'
import type { FreezeTarget } from '../freeze/ProposeDialog.tsx'
import { ResultExport } from './ResultExport.tsx'
import type { Ran } from './useQueryRun.ts'

export const VIEWS = ['graph', 'table', 'both'] as const
export type ResultView = (typeof VIEWS)[number]

interface Props {
  readonly ran: Ran
  readonly view: ResultView
  readonly selected: number
  /** What of the checked or selected rows, or of them all, can be frozen. */
  readonly targets: readonly FreezeTarget[]
  readonly onView: (view: ResultView) => void
  readonly onCanvas: () => void
}

/** How many rows of how many against which cap, from which tier and data version; and what can be done with them. */
export function ResultBar({ ran, view, selected, targets, onView, onCanvas }: Props) {
  const { t } = useTranslation('cypher')
  const format = useFormat()
  const { result } = ran
  const rows = format.count(result.rows.length)
  const limit = format.count(result.rowLimit)
  const total = format.count(result.atLeast)
  const of = result.truncated === null ? null : t(result.exact ? 'result.of' : 'result.ofAtLeast', { rows, total })
  const parts = [
    result.truncated === null ? t('result.all', { limit }) : t(`result.cut.${result.truncated}`, { limit, bytes: format.bytes(result.byteLimit) }),
    t('result.seconds', { seconds: result.seconds.toFixed(2) }),
    ...(result.tier ? [t(`result.tier.${result.tier}`)] : []),
    ...(result.dataVersion === null ? [] : [t('result.version', { version: result.dataVersion })]),
  ]
  return (
    <div className={classes.bar}>
      <SegmentedControl
        aria-label={t('result.view')}
        value={view}
        onChange={(value) => onView(VIEWS.find((one) => one === value) ?? 'both')}
        data={VIEWS.map((value) => ({ value, label: t(`result.${value}`), disabled: value !== 'table' && result.nodes.length === 0 }))}
      />
      <div role="status" data-result="status" style={{ minWidth: 0 }}>
        <Text size="sm" span>
          <b>{of ?? t('result.rows', { rows })}</b> {parts.join(' · ')}
        </Text>
      </div>
      <Group ml="auto" gap="sm" wrap="nowrap">
        {selected > 0 && (
          <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            {t('result.selected', { count: selected })}
          </Text>
        )}
        <ProposeButton targets={targets} />
        <Button size="xs" variant="default" disabled={result.nodes.length === 0} onClick={onCanvas}>
          {t('result.canvas', { count: result.nodes.length })}
        </Button>
        <ResultExport ran={ran} />
      </Group>
    </div>
  )
}
