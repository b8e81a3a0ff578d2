import { Button, Group, Loader, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { graphSchema } from '../../../server/contract/graph.ts'
import { DEFAULT_ROWS, DEFAULT_SECONDS, type SavedQuery } from '../../../server/contract/queries.ts'
import { asApiError } from '../../ApiError.ts'
import { Panes } from '../../panels/Panes.tsx'
import { useGraphOpening } from '../../shell/useGraphOpening.ts'
import { useApi } from '../../useApi.ts'
import { cypherCompletion } from './cypherCompletion.ts'
import { CypherEditor } from './CypherEditor.tsx'
import classes from './CypherPage.module.css'
import { type Limits, LimitsCard } from './LimitsCard.tsx'
import { ParameterForm } from './ParameterForm.tsx'
import { QueryActions } from './QueryActions.tsx'
import { QueryHead } from './QueryHead.tsx'
import { QueryHistory } from './QueryHistory.tsx'
import { queryAddress, type QueryLink, readQueryLink } from './queryLink.ts'
import { QueryTree } from './QueryTree.tsx'
import { ResultView } from './ResultView.tsx'
import { RunNote, useOutcomeText } from './RunNote.tsx'
import { TreeActions } from './TreeActions.tsx'
import { useDraft } from './useDraft.ts'
import { useQueryRun } from './useQueryRun.ts'

/** The queries on the left, the chosen one with its form and text, and what came back. */
export function QueryDesk({ caseId, queries }: { caseId: string; queries: readonly SavedQuery[] }) {
  const { t } = useTranslation(['cypher', 'common'])
  const navigate = useNavigate()
  const { search, hash } = useLocation()
  const link = useMemo(() => readQueryLink(search, hash), [search, hash])
  const draft = useDraft(caseId, queries, link, `${search}${hash}`)
  const { run, cancel, reset, ran, error, isRunning } = useQueryRun(caseId)
  const [limits, setLimits] = useState<Limits>({ rowLimit: DEFAULT_ROWS, timeoutSeconds: DEFAULT_SECONDS })
  const { data: schema } = useApi(graphSchema, {})
  useGraphOpening()
  const outcome = useOutcomeText(error)
  const names = draft.parameters.map(({ name }) => name).join(' ')
  const completion = useMemo(() => cypherCompletion(schema, names.split(' ')), [schema, names])
  const marked = useMemo(() => (error ? placeOf(error) : null), [error])

  const open = (to: Partial<QueryLink>) => {
    cancel()
    reset()
    const at = queryAddress(caseId, to)
    const { search: asked, hash: text } = new URL(at, location.origin)
    draft.follow(readQueryLink(asked, text), `${asked}${text}`)
    void navigate(at)
  }
  const start = (within: Limits) => {
    const asked = draft.asked()
    if (asked && !isRunning) run(asked, within)
  }
  const values = useMemo(() => Object.fromEntries(Object.entries(draft.values).filter(([, value]) => value !== '')), [draft.values])

  return (
    <div className={classes.page}>
      <Panes
        id="cypher"
        left={{
          label: t('common:pane.name.queries'),
          width: 312,
          content: (
            <aside className={classes.tree} aria-label={t('common:pane.name.queries')}>
              <QueryTree
                queries={queries}
                chosenId={draft.query?.queryId ?? null}
                onChoose={(query) => open({ queryId: query.queryId })}
                actions={<TreeActions caseId={caseId} onNew={draft.clear} />}
              />
              <QueryHistory
                caseId={caseId}
                queries={queries}
                onChoose={(past) => {
                  const known = queries.some(({ queryId }) => queryId === past.queryId)
                  open({ queryId: known ? past.queryId : null, cypher: known ? null : past.cypher, parameters: past.parameters })
                }}
              />
            </aside>
          ),
        }}
      >
        <div className={classes.work}>
          <QueryHead query={draft.query} isChanged={draft.isChanged} onRestore={draft.restore}>
            <QueryActions
              caseId={caseId}
              query={draft.query}
              cypher={draft.cypher}
              parameters={draft.parameters}
              isChanged={draft.isChanged}
              values={values}
              onSaved={draft.become}
              onDeleted={draft.clear}
            />
          </QueryHead>
          <form
            className={classes.form}
            onSubmit={(event) => {
              event.preventDefault()
              start(limits)
            }}
          >
            <ParameterForm caseId={caseId} parameters={draft.parameters} values={draft.values} problems={draft.problems} onChange={draft.setValue} />
            {draft.parameters.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('form.none')}
              </Text>
            )}
            <Group gap="sm" ml="auto">
              <Button size="xs" variant="default" disabled={!isRunning} onClick={cancel}>
                {t('cancel')}
              </Button>
              <Button
                size="xs"
                type="submit"
                disabled={draft.cypher.trim() === ''}
                loading={isRunning}
                rightSection={<span style={{ fontWeight: 400 }}>Ctrl+↵</span>}
              >
                {t('run')}
              </Button>
            </Group>
          </form>
          <div className={classes.editor}>
            <CypherEditor
              value={draft.cypher}
              label={t('editor')}
              completion={completion}
              marked={marked}
              onChange={draft.setCypher}
              onRun={() => start(limits)}
            />
            <LimitsCard limits={limits} onChange={setLimits} />
          </div>
          {ran && !error && !isRunning ? (
            <ResultView key={ran.result.runId} caseId={caseId} ran={ran} queries={queries} />
          ) : (
            <>
              <div className={classes.bar} role="status" data-result="pending">
                {isRunning && <Loader size={14} />}
                <Text size="sm" c={isRunning || error ? undefined : 'dimmed'}>
                  {isRunning ? t('running', { seconds: limits.timeoutSeconds }) : error ? outcome : t('result.none')}
                </Text>
              </div>
              {error && !isRunning && <RunNote error={error} limits={limits} onRun={start} />}
            </>
          )}
        </div>
      </Panes>
    </div>
  )
}

/** Where in the text the server found what it refused or did not understand. */
function placeOf(error: unknown): { from: number; to: number } | null {
  const { details } = asApiError(error)
  const [from, to] = [details['from'], details['to']]
  return typeof from === 'number' && typeof to === 'number' ? { from, to } : null
}
