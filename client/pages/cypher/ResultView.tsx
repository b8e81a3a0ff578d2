import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { relationsAmong } from '../../../server/contract/graph.ts'
import type { SavedQuery } from '../../../server/contract/queries.ts'
import { GraphCanvas } from '../../canvas/GraphCanvas.tsx'
import { handOver } from '../../canvas/handOver.ts'
import { Empty } from '../../states/Empty.tsx'
import { useApi } from '../../useApi.ts'
import { freezeTargets } from '../freeze/freezeTargets.ts'
import { titledColumns } from './columnTitle.ts'
import classes from './CypherPage.module.css'
import { ResultBar, type ResultView as View } from './ResultBar.tsx'
import { resultRows, rowKey } from './resultRows.ts'
import { ResultTable } from './ResultTable.tsx'
import type { Ran } from './useQueryRun.ts'

const NONE: readonly string[] = []
const NO_ROWS: ReadonlySet<string> = new Set()
const MOST_JOINED = 2000

/** What a query brought back: table and graph with one selection. */
export function ResultView({ caseId, ran, queries }: { caseId: string; ran: Ran; queries: readonly SavedQuery[] }) {
  const { t, i18n } = useTranslation('cypher')
  const navigate = useNavigate()
  const [view, setView] = useState<View>('both')
  const [chosen, setChosen] = useState<{ row: number | null; nodeId: string | null }>({ row: null, nodeId: null })
  const [checked, setChecked] = useState<ReadonlySet<string>>(NO_ROWS)
  const { asked, result } = ran
  const query = queries.find(({ queryId }) => queryId === asked.queryId) ?? null
  const columns = useMemo(() => titledColumns(result.columns, query, i18n.language === 'zh-CN'), [result, query, i18n.language])
  const rows = useMemo(() => resultRows(result), [result])
  // A query that names its nodes only says nothing of what joins them; the graph does.
  const ids = useMemo(() => result.nodes.map(({ id }) => id), [result])
  const { data: among } = useApi(
    relationsAmong,
    { params: { caseId }, body: { nodes: ids } },
    { enabled: result.relations.length === 0 && ids.length > 1 && ids.length <= MOST_JOINED },
  )
  const graph = useMemo(() => ({ nodes: result.nodes, relations: [...result.relations, ...(among?.relations ?? [])] }), [result, among])
  const drawn = useMemo(() => new Set(result.nodes.map(({ id }) => id)), [result])
  const marked = useMemo(() => (chosen.row === null ? NONE : (rows[chosen.row]?.nodes.filter((id) => drawn.has(id)) ?? NONE)), [chosen.row, rows, drawn])
  const pickNode = useCallback(
    (nodeId: string | null) => setChosen({ nodeId, row: nodeId === null ? null : (rows.find((row) => row.nodes.includes(nodeId))?.index ?? null) }),
    [rows],
  )
  const pickRow = useCallback((row: number) => setChosen({ row, nodeId: rows[row]?.nodes[0] ?? null }), [rows])
  // Of the checked rows, else of the selected one, else of them all.
  const wanted = useMemo(() => {
    const held = checked.size > 0 ? rows.filter((row) => checked.has(rowKey(row))) : chosen.row === null ? rows : rows.slice(chosen.row, chosen.row + 1)
    const nodes = new Set(held.flatMap((row) => row.nodes))
    return freezeTargets(result.nodes.filter(({ id }) => nodes.has(id)))
  }, [rows, checked, chosen.row, result])
  const shown = result.nodes.length === 0 ? 'table' : view
  return (
    <>
      <ResultBar
        ran={ran}
        view={shown}
        selected={marked.length}
        targets={wanted}
        onView={setView}
        onCanvas={() => {
          handOver(caseId, graph)
          void navigate(`/cases/${caseId}/explore`)
        }}
      />
      <div className={classes.result} data-view={shown}>
        {shown !== 'graph' &&
          (rows.length === 0 ? (
            <Empty title={t('result.empty')} text={t('result.emptyText')} />
          ) : (
            <ResultTable
              result={result}
              columns={columns}
              rows={rows}
              row={chosen.row}
              nodeId={chosen.nodeId}
              onRow={pickRow}
              onNode={pickNode}
              checked={checked}
              onCheck={setChecked}
            />
          ))}
        {shown !== 'table' && (
          <div className={classes.graph}>
            <GraphCanvas name="result" subgraph={graph} selectedId={chosen.nodeId} marked={marked} onSelect={pickNode} />
          </div>
        )}
      </div>
    </>
  )
}
