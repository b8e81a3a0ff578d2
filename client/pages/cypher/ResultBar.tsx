import { Button, Group, Menu, SegmentedControl, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { useErrorText } from '../../states/useErrorText.ts'
import classes from './CypherPage.module.css'
import { useQueryExport } from './useQueryExport.ts'
import type { Ran } from './useQueryRun.ts'

export const VIEWS = ['graph', 'table', 'both'] as const
export type ResultView = (typeof VIEWS)[number]

interface Props {
  readonly caseId: string
  readonly ran: Ran
  readonly view: ResultView
  readonly onView: (view: ResultView) => void
  readonly onCanvas: () => void
}

/** How many rows against which cap, from which tier and data version; and what can be done with them. */
export function ResultBar({ caseId, ran, view, onView, onCanvas }: Props) {
  const { t } = useTranslation('cypher')
  const format = useFormat()
  const saving = useQueryExport(caseId)
  const { result } = ran
  const rows = format.count(result.rows.length)
  const limit = format.count(result.rowLimit)
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
          <b>{t('result.rows', { rows })}</b> {parts.join(' · ')}
        </Text>
      </div>
      <Group ml="auto" gap="sm" wrap="nowrap">
        {saving.error && <ExportError error={saving.error} />}
        {saving.data && (
          <Text size="sm" c="dimmed" role="status">
            {t('result.exported', { name: saving.data.name, rows: format.count(saving.data.rows) })}
          </Text>
        )}
        <Button size="xs" variant="default" disabled={result.nodes.length === 0} onClick={onCanvas}>
          {t('result.canvas', { count: result.nodes.length })}
        </Button>
        <Menu withinPortal position="bottom-end">
          <Menu.Target>
            <Button size="xs" variant="default" loading={saving.isPending}>
              {t('result.export')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {(['csv', 'json'] as const).map((kind) => (
              <Menu.Item key={kind} onClick={() => saving.mutate({ asked: ran.asked, format: kind })}>
                {t(`result.exportAs.${kind}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
    </div>
  )
}

function ExportError({ error }: { error: unknown }) {
  const { title, said } = useErrorText(error)
  return (
    <Text size="sm" c="attention" role="alert">
      {title} {said}
    </Text>
  )
}
