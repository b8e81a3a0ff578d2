import { Button, SegmentedControl, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { HYPOTHESES } from '../../../server/contract/common.ts'
import { listRings } from '../../../server/contract/rings.ts'
import type { ReplyOf } from '../../api.ts'
import { useFormat } from '../../format/useFormat.ts'
import { PageHead } from '../../panels/PageHead.tsx'
import { SearchField } from '../../panels/SearchField.tsx'
import { usePaged } from '../../panels/usePaged.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Empty } from '../../states/Empty.tsx'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { ExportButton } from '../exports/ExportButton.tsx'
import { MoneyRange } from './MoneyRange.tsx'
import classes from './Rings.module.css'
import { RingTable } from './RingTable.tsx'
import { RunChanges } from './RunChanges.tsx'
import { STATUS_FILTERS, useRingFilter } from './useRingFilter.ts'

const ringsIn = ({ rings, total }: ReplyOf<typeof listRings>) => ({ rows: rings, total })

/** Every ring of the last run, to sort, filter, compare and take away. */
export function RingsPage() {
  const { t } = useTranslation('rings')
  const { count } = useFormat()
  const caseId = useCaseId()
  const navigate = useNavigate()
  const filter = useRingFilter()
  const [typed, setTyped] = useState(filter.search)
  const [search] = useDebouncedValue(typed.trim(), 250)
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const { data, error, failed, refetch, rows, total, onRange } = usePaged(
    listRings,
    (page) => ({ params: { caseId }, query: { ...filter.query, ...page, ...(search === '' ? {} : { search }) } }),
    ringsIn,
  )
  const [a, b] = checked
  return (
    <div className={classes.page}>
      <PageHead
        title={t('title')}
        figure={data && count(data.total)}
        actions={
          <>
            {checked.size > 0 && (
              <Button
                size="xs"
                variant="default"
                disabled={checked.size !== 2}
                title={t('compareHint')}
                onClick={() => void navigate(`/cases/${caseId}/rings/compare?a=${encodeURIComponent(a ?? '')}&b=${encodeURIComponent(b ?? '')}`)}
              >
                {t('compareChecked', { count: checked.size })}
              </Button>
            )}
            <ExportButton subject={{ what: 'rings' }} />
          </>
        }
      >
        <SegmentedControl
          aria-label={t('byHypothesis')}
          value={filter.query.hypothesis ?? 'all'}
          onChange={(value) => filter.put({ hypothesis: value === 'all' ? '' : value })}
          data={['all', ...HYPOTHESES].map((value) => {
            const held = HYPOTHESES.find((one) => one === value)
            const name = held ? t(`common:hypothesisShort.${held}`) : t('all')
            return { value, label: held && data ? `${name} ${count(data.counts[held])}` : name }
          })}
        />
        <Select
          size="xs"
          w={168}
          aria-label={t('byStatus')}
          allowDeselect={false}
          value={filter.query.status ?? 'all'}
          onChange={(value) => filter.put({ status: value === 'all' ? '' : (value ?? '') })}
          data={['all', ...STATUS_FILTERS].map((value) => {
            const held = STATUS_FILTERS.find((one) => one === value)
            const name = held ? t(`verdicts:status.${held}`) : t('anyStatus')
            return { value, label: held && data ? `${name} ${count(data.statuses[held])}` : name }
          })}
        />
        <MoneyRange from={filter.min} to={filter.max} onChange={(end, yuan) => filter.put({ [end]: yuan })} />
        <SearchField width={200} label={t('search')} value={typed} onChange={setTyped} />
      </PageHead>
      {data?.runId && <RunChanges runId={data.runId} onSecondLook={() => filter.put({ status: 'secondLook', hypothesis: '' })} />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {failed && <Failed error={failed} compact />}
      {!error && !data && <Waiting />}
      {data && data.rings.length === 0 && (
        <Empty title={t(data.runId === null ? 'noRun' : 'nothing')} text={t(data.runId === null ? 'noRunText' : 'nothingText')}>
          {data.runId === null && (
            <Button component={Link} to={`/cases/${caseId}/data`}>
              {t('toData')}
            </Button>
          )}
          {data.runId !== null && (
            <Button
              variant="default"
              size="xs"
              onClick={() => {
                setTyped('')
                filter.clear()
              }}
            >
              {t('clear')}
            </Button>
          )}
        </Empty>
      )}
      {data && data.rings.length > 0 && (
        <RingTable
          rings={rows}
          onRange={onRange}
          total={total}
          sort={filter.query.sort}
          reversed={filter.query.order === 'reversed'}
          onSort={filter.sortBy}
          checked={checked}
          onCheck={setChecked}
        />
      )}
    </div>
  )
}
