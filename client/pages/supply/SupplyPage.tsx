import { Button, SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { getSupply, SUPPLY_LISTS } from '../../../server/contract/supply.ts'
import { useFormat } from '../../format/useFormat.ts'
import { ShowCypher } from '../../panels/ShowCypher.tsx'
import { PageHead } from '../../panels/PageHead.tsx'
import { SearchField } from '../../panels/SearchField.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Empty } from '../../states/Empty.tsx'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import { ExportButton } from '../exports/ExportButton.tsx'
import { Families } from './Families.tsx'
import { Operators } from './Operators.tsx'
import { Outlets } from './Outlets.tsx'
import { Ranges } from './Ranges.tsx'
import classes from './Supply.module.css'
import { Suppliers } from './Suppliers.tsx'

const TABS = { families: Families, operators: Operators, suppliers: Suppliers, outlets: Outlets, ranges: Ranges } as const
/** What answers the same from the graph. */
const QUERIES = { families: 'clusters', operators: 'sold-and-profit', suppliers: 'suppliers', outlets: 'outlet-excess', ranges: 'leaked-ranges' } as const

/** Who sold the empty numbers, who supplied them, which outlets made the traces, and which ranges of numbers leaked. */
export function SupplyPage() {
  const { t } = useTranslation('supply')
  const { count } = useFormat()
  const caseId = useCaseId()
  const [address, setAddress] = useSearchParams()
  const tab = SUPPLY_LISTS.find((one) => one === address.get('tab')) ?? 'operators'
  const [typed, setTyped] = useState(address.get('search') ?? '')
  const [search] = useDebouncedValue(typed.trim(), 250)
  const { data, error, refetch } = useApi(getSupply, { params: { caseId } })
  const Tab = TABS[tab]
  return (
    <div className={classes.page}>
      <PageHead
        title={t('title')}
        lead={t(`lead.${tab}`)}
        actions={
          data &&
          data.counts[tab] > 0 && (
            <>
              <ShowCypher queryId={QUERIES[tab]} />
              <ExportButton subject={{ what: 'supply', list: tab }} />
            </>
          )
        }
      >
        <SegmentedControl
          aria-label={t('lists')}
          value={tab}
          onChange={(value) => setAddress({ tab: value }, { replace: true })}
          data={SUPPLY_LISTS.map((name) => ({ value: name, label: data ? `${t(`tab.${name}`)} ${count(data.counts[name])}` : t(`tab.${name}`) }))}
        />
        <SearchField width={220} label={t('search')} value={typed} onChange={setTyped} />
      </PageHead>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Waiting />}
      {data && (data.runId === null || data.counts[tab] === 0) && (
        <Empty title={t(data.runId === null ? 'noRun' : `none.${tab}`)} text={t(data.runId === null ? 'noRunText' : `load.${tab}`)}>
          <Button component={Link} to={`/cases/${caseId}/data`}>
            {t('toData')}
          </Button>
        </Empty>
      )}
      {data && data.runId !== null && data.counts[tab] > 0 && <Tab search={search} supply={data} />}
    </div>
  )
}
