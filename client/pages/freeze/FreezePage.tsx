import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { FREEZE_STATES, listFreezes, type FreezeItem, type FreezeState } from '../../../server/contract/freeze.ts'
import { useFormat } from '../../format/useFormat.ts'
import { PageHead } from '../../panels/PageHead.tsx'
import { ShowCypher } from '../../panels/ShowCypher.tsx'
import { SearchField } from '../../panels/SearchField.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Empty } from '../../states/Empty.tsx'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import { daysLeft, todayInChina } from './expiry.ts'
import classes from './Freeze.module.css'
import { FreezeDialogs, type FreezeAction } from './FreezeDialogs.tsx'
import { FreezeExport } from './FreezeExport.tsx'
import { FreezePanel } from './FreezePanel.tsx'
import { FreezeTable } from './FreezeTable.tsx'
import { useFreezeSteps } from './useFreezeSteps.ts'

const NONE: ReadonlySet<string> = new Set()
/** Which step items of a state can take together. */
const STEP: Readonly<Record<FreezeState, FreezeAction>> = { proposed: 'approve', approved: 'send', sent: 'return', returned: 'return' }
const SOON = 30

/** Accounts, codes and stores to be frozen: what may still be inside, who proposed, who approved, what came back, until when. */
export function FreezePage() {
  const { t } = useTranslation('freeze')
  const { count, money } = useFormat()
  const caseId = useCaseId()
  const { data, error, refetch, dataUpdatedAt } = useApi(listFreezes, { params: { caseId } })
  const { undo } = useFreezeSteps(caseId)
  const [state, setState] = useState('all')
  const [typed, setTyped] = useState('')
  const [selectedId, setSelected] = useState<string | null>(null)
  const [checked, setChecked] = useState(NONE)
  const [dialog, setDialog] = useState<{ action: FreezeAction; items: readonly FreezeItem[] } | null>(null)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting what={t('waiting')} />

  const today = todayInChina(dataUpdatedAt)
  const soon = (item: FreezeItem) => {
    const days = daysLeft(item, today)
    return days !== null && days <= SOON
  }
  const word = typed.trim().toLowerCase()
  const items = data.items.filter(
    (item) =>
      (state === 'all' || (state === 'soon' ? soon(item) : item.state === state)) &&
      (word === '' || [item.name, item.key, item.institution, item.reason].some((text) => text.toLowerCase().includes(word))),
  )
  const selected = items.find(({ freezeId }) => freezeId === selectedId) ?? items[0]
  const chosen = items.filter(({ freezeId }) => checked.has(freezeId))
  const [first] = chosen
  const oneState = first !== undefined && chosen.every((item) => item.state === first.state) ? first.state : null
  return (
    <div className={classes.page}>
      <PageHead
        title={t('title')}
        figure={count(data.items.length)}
        lead={
          data.items.length > 0
            ? t('lead', { inside: data.insideFen === null ? t('notComputable') : money(data.insideFen), unknown: data.notComputable })
            : t('leadEmpty')
        }
        actions={
          data.items.length > 0 && (
            <>
              <ShowCypher queryId="freeze-expiry" />
              <FreezeExport items={data.items} />
            </>
          )
        }
      >
        <SegmentedControl
          aria-label={t('column.state')}
          value={state}
          onChange={setState}
          data={[
            { value: 'all', label: t('all') },
            ...FREEZE_STATES.map((one) => ({ value: one, label: `${t(`state.${one}`)} ${count(data.counts[one])}` })),
            { value: 'soon', label: `${t('soon')} ${count(data.items.filter(soon).length)}` },
          ]}
        />
        <SearchField width={200} label={t('search')} value={typed} onChange={setTyped} />
      </PageHead>
      {chosen.length > 0 ? (
        <div className={classes.bar}>
          <b>{t('chosen', { count: chosen.length })}</b>
          {oneState ? (
            <>
              <Button size="compact-sm" variant="default" onClick={() => setDialog({ action: STEP[oneState], items: chosen })}>
                {t(STEP[oneState])}…
              </Button>
              {(oneState === 'proposed' || oneState === 'approved') && (
                <Button size="compact-sm" variant="default" onClick={() => setDialog({ action: 'remove', items: chosen })}>
                  {t('remove')}…
                </Button>
              )}
            </>
          ) : (
            <span>{t('mixedStates')}</span>
          )}
          <Button size="compact-sm" variant="subtle" onClick={() => setChecked(NONE)}>
            {t('chooseNone')}
          </Button>
        </div>
      ) : (
        <div className={classes.bar}>{t('rule')}</div>
      )}
      {data.items.length === 0 ? (
        <Empty title={t('none')} text={t('noneText')}>
          <Button component={Link} to={`/cases/${caseId}/path?step=freeze`}>
            {t('toPath')}
          </Button>
        </Empty>
      ) : (
        <div className={classes.split}>
          <div className={classes.main}>
            <FreezeTable
              items={items}
              today={today}
              total={items.length}
              selected={selected?.freezeId ?? null}
              onSelect={({ freezeId }) => setSelected(freezeId)}
              checked={checked}
              onCheck={setChecked}
            />
          </div>
          <aside className={classes.panel} aria-label={t('details')}>
            {undo.error && <Failed error={undo.error} compact />}
            {selected && (
              <FreezePanel
                key={selected.freezeId}
                item={selected}
                today={today}
                onAction={(action) => setDialog({ action, items: [selected] })}
                onUndo={() => undo.mutate([selected.freezeId])}
              />
            )}
          </aside>
        </div>
      )}
      {dialog && <FreezeDialogs {...dialog} onClose={() => setDialog(null)} />}
    </div>
  )
}
