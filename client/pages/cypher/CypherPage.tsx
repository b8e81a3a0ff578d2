import { Button, Group, Loader, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { graphSchema } from '../../../server/contract/graph.ts'
import { listQueries, type SavedQuery } from '../../../server/contract/queries.ts'
import { GraphCanvas } from '../../canvas/GraphCanvas.tsx'
import { handOver } from '../../canvas/handOver.ts'
import { useFormat } from '../../format/useFormat.ts'
import { Panes } from '../../panels/Panes.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { useGraphOpening } from '../../shell/useGraphOpening.ts'
import { Empty } from '../../states/Empty.tsx'
import { Failed } from '../../states/Failed.tsx'
import { useApi } from '../../useApi.ts'
import { titledColumns } from './columnTitle.ts'
import { cypherCompletion } from './cypherCompletion.ts'
import { CypherEditor } from './CypherEditor.tsx'
import classes from './CypherPage.module.css'
import { LimitsCard } from './LimitsCard.tsx'
import { ParameterForm } from './ParameterForm.tsx'
import { QueryHistory } from './QueryHistory.tsx'
import { QueryTree } from './QueryTree.tsx'
import { RefusedQuery } from './RefusedQuery.tsx'
import { ResultBar, type ResultView } from './ResultBar.tsx'
import { ResultTable } from './ResultTable.tsx'
import { useDraft } from './useDraft.ts'
import { useQueryRun } from './useQueryRun.ts'

/** Saved queries and an editor for Cypher of one's own; what comes back as a graph, a table or both. */
export function CypherPage() {
  const caseId = useCaseId()
  const { t } = useTranslation('cypher')
  const { data, error } = useApi(listQueries, {})
  if (error) return <Failed error={error} />
  if (!data) return <Loader m="xl" aria-label={t('loading')} />
  return <Workbench key={caseId} caseId={caseId} queries={data.queries} />
}

function Workbench({ caseId, queries }: { caseId: string; queries: readonly SavedQuery[] }) {
  const { t, i18n } = useTranslation('cypher')
  const format = useFormat()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const draft = useDraft(queries, params.get('query'))
  const { run, cancel, reset, ran, error, isRunning } = useQueryRun(caseId)
  const { data: schema } = useApi(graphSchema, {})
  useGraphOpening()
  const [view, setView] = useState<ResultView>('both')
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const completion = useMemo(
    () =>
      cypherCompletion(
        schema,
        draft.parameters.map((parameter) => parameter.name),
      ),
    [schema, draft.parameters],
  )

  const choose = (query: SavedQuery) => {
    draft.choose(query)
    reset()
    setParams({ query: query.queryId }, { replace: true })
  }
  const start = () => {
    const asked = draft.asked()
    if (!asked || isRunning) return
    setSelectedId(null)
    run(asked)
  }
  const result = ran?.result ?? null
  const askedQuery = queries.find((query) => query.queryId === ran?.asked.queryId) ?? null
  const columns = useMemo(() => (result ? titledColumns(result.columns, askedQuery, i18n.language === 'zh-CN') : []), [result, askedQuery, i18n.language])
  const graph = useMemo(() => (result ? { nodes: result.nodes, relations: result.relations } : null), [result])
  const shown = result && result.nodes.length === 0 ? 'table' : view
  const title = draft.query ? format.text(draft.query.title) : t('own.title')

  return (
    <div className={classes.page}>
      <Panes
        id="cypher"
        left={{
          label: t('common:pane.name.queries'),
          width: 312,
          content: (
            <aside className={classes.tree} aria-label={t('common:pane.name.queries')}>
              <QueryTree queries={queries} chosenId={draft.query?.queryId ?? null} onChoose={choose} />
              <QueryHistory caseId={caseId} queries={queries} onChoose={draft.recall} />
            </aside>
          ),
        }}
      >
        <div className={classes.work}>
          <header className={classes.head}>
            <Group gap={10}>
              <Text size="xl" fw={600} component="h1" m={0}>
                {title}
              </Text>
              {draft.query && draft.isChanged && (
                <Button size="compact-xs" variant="subtle" onClick={() => draft.query && choose(draft.query)}>
                  {t('own.restore')}
                </Button>
              )}
              <Button size="compact-xs" variant="subtle" ml="auto" onClick={draft.clear}>
                {t('own.new')}
              </Button>
            </Group>
            <Text size="sm" c="dimmed">
              {draft.query
                ? `${format.text(draft.query.familyTitle)} · ${format.text(draft.query.description)}${draft.isChanged ? ` · ${t('own.changed')}` : ''}`
                : t('own.text')}
            </Text>
          </header>
          <form
            className={classes.form}
            onSubmit={(event) => {
              event.preventDefault()
              start()
            }}
          >
            <ParameterForm caseId={caseId} parameters={draft.parameters} values={draft.values} problems={draft.problems} onChange={draft.setValue} />
            {draft.parameters.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('form.none')}
              </Text>
            )}
            <div className={classes.run}>
              <Group gap="sm">
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
            </div>
          </form>
          <div className={classes.editor}>
            <CypherEditor value={draft.cypher} label={t('editor')} completion={completion} onChange={draft.setCypher} onRun={start} />
            <LimitsCard result={result} />
          </div>
          {ran && !error && !isRunning ? (
            <ResultBar
              caseId={caseId}
              ran={ran}
              view={shown}
              onView={setView}
              onCanvas={() => {
                if (graph) handOver(caseId, graph)
                void navigate(`/cases/${caseId}/explore`)
              }}
            />
          ) : (
            <div className={classes.bar} role="status">
              {isRunning ? (
                <>
                  <Loader size={14} /> <Text size="sm">{t('running')}</Text>
                </>
              ) : (
                <Text size="sm" c="dimmed">
                  {t('result.none')}
                </Text>
              )}
            </div>
          )}
          {error && !isRunning && <RefusedQuery error={error} />}
          {result && graph && !error && !isRunning && (
            <div className={classes.result} data-view={shown}>
              {shown !== 'graph' &&
                (result.rows.length === 0 ? (
                  <Empty title={t('result.empty')} text={t('result.emptyText')} />
                ) : (
                  <ResultTable result={result} columns={columns} selectedId={selectedId} onSelect={setSelectedId} />
                ))}
              {shown !== 'table' && (
                <div className={classes.graph}>
                  <GraphCanvas name="result" subgraph={graph} selectedId={selectedId} onSelect={setSelectedId} />
                </div>
              )}
            </div>
          )}
        </div>
      </Panes>
    </div>
  )
}
