import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { HYPOTHESES } from '../../../server/contract/common.ts'
import { listRings, RING_SORTS } from '../../../server/contract/rings.ts'
import { useFormat } from '../../format/useFormat.ts'
import { Icon } from '../../shell/Icon.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Empty } from '../../states/Empty.tsx'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import { ExportButton } from '../exports/ExportButton.tsx'
import classes from './Rings.module.css'
import { RingTable } from './RingTable.tsx'
import { RunChanges } from './RunChanges.tsx'

const MOST = 1000

/** Every ring of the last run, to sort, filter and take away. */
export function RingsPage() {
  const { t } = useTranslation('rings')
  const { count } = useFormat()
  const caseId = useCaseId()
  const [address, setAddress] = useSearchParams()
  const hypothesis = HYPOTHESES.find((one) => one === address.get('hypothesis'))
  const sort = RING_SORTS.find((one) => one === address.get('sort')) ?? 'score'
  const [typed, setTyped] = useState(address.get('search') ?? '')
  const [search] = useDebouncedValue(typed.trim(), 250)
  const { data, error, refetch } = useApi(
    listRings,
    { params: { caseId }, query: { limit: MOST, sort, ...(hypothesis ? { hypothesis } : {}), ...(search === '' ? {} : { search }) } },
    { keep: true },
  )
  const put = (name: string, value: string) =>
    setAddress(
      (before) => {
        before.set(name, value)
        return before
      },
      { replace: true },
    )
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1 className={classes.title}>
          {t('title')}
          <span>{data && count(data.total)}</span>
        </h1>
        <SegmentedControl
          aria-label={t('byHypothesis')}
          value={hypothesis ?? 'all'}
          onChange={(value) => put('hypothesis', value)}
          data={['all', ...HYPOTHESES].map((value) => {
            const held = HYPOTHESES.find((one) => one === value)
            const name = held ? t(`common:hypothesisShort.${held}`) : t('all')
            return { value, label: held && data ? `${name} ${count(data.counts[held])}` : name }
          })}
        />
        <TextInput
          size="xs"
          w={220}
          aria-label={t('search')}
          placeholder={t('search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          leftSection={<Icon name="search" size={14} />}
        />
        <span style={{ flex: 1 }} />
        <ExportButton what="rings" />
      </div>
      {data?.runId && <RunChanges runId={data.runId} />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Waiting />}
      {!error && data && data.rings.length === 0 && (
        <Empty title={t(data.runId === null ? 'noRun' : 'nothing')} text={t(data.runId === null ? 'noRunText' : 'nothingText')}>
          {data.runId === null && (
            <Button component={Link} to={`/cases/${caseId}/data`}>
              {t('toData')}
            </Button>
          )}
        </Empty>
      )}
      {!error && data && data.rings.length > 0 && <RingTable rings={data.rings} total={data.total} sort={sort} onSort={(by) => put('sort', by)} />}
    </div>
  )
}
