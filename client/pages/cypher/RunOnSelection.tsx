import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { GraphNode, Subgraph } from '../../../server/contract/common.ts'
import { listCaseQueries } from '../../../server/contract/ownQueries.ts'
import { useFormat } from '../../format/useFormat.ts'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import { type FittingQuery, fittingQueries } from './fittingQueries.ts'
import { queryFamilies } from './queryFamilies.ts'
import { queryAddress } from './queryLink.ts'
import classes from './RunOnSelection.module.css'
import { runAsked } from './useQueryRun.ts'

interface Props {
  readonly caseId: string
  readonly nodes: readonly GraphNode[]
  /** Puts what came back onto the canvas, which keeps what it has. */
  readonly onAdd: (subgraph: Subgraph) => void
  readonly onClose: () => void
}

/** The saved queries that the selection fits: one click runs one and adds its nodes to the canvas, another opens it with its parameters filled. */
export function RunOnSelection({ caseId, nodes, onAdd, onClose }: Props) {
  const { t } = useTranslation(['cypher', 'common'])
  const format = useFormat()
  const [search, setSearch] = useState('')
  const { data, error } = useApi(listCaseQueries, { params: { caseId } })
  const run = useMutation({
    mutationFn: async ({ query, parameters }: FittingQuery) => {
      const { result } = await runAsked(caseId, { queryId: query.queryId, cypher: null, parameters: { ...parameters } }, {})
      return { query, result }
    },
    onSuccess: ({ result }) => {
      if (result.nodes.length === 0) return
      onAdd({ nodes: result.nodes, relations: result.relations })
      onClose()
    },
  })
  const fitting = data ? fittingQueries(data.queries, nodes) : []
  const found = queryFamilies(
    fitting.map(({ query }) => query),
    search,
  ).flatMap((family) => family.queries)
  const named = nodes.length === 1 ? (nodes[0]?.name ?? '') : t('onSelection.nodes', { count: nodes.length })
  return (
    <Modal opened onClose={onClose} size="lg" title={t('onSelection.title', { named })} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack gap="sm">
        <TextInput
          size="xs"
          data-autofocus
          aria-label={t('tree.search')}
          placeholder={t('tree.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {error && <Failed error={error} compact />}
        {run.error && <Failed error={run.error} compact />}
        {run.data && run.data.result.nodes.length === 0 && (
          <Text size="sm" role="status">
            {t('onSelection.noNodes', { title: format.text(run.data.query.title), count: run.data.result.rows.length })}
          </Text>
        )}
        {!data && !error && <Waiting />}
        {data && found.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('onSelection.none')}
          </Text>
        )}
        <ul className={classes.list} aria-label={t('tree.title')}>
          {found.map((query) => {
            const one = fitting.find((fit) => fit.query === query)
            if (!one) return null
            return (
              <li key={query.queryId} data-query={query.queryId}>
                <div>
                  <b>{format.text(query.title)}</b>
                  <small>{format.text(query.description)}</small>
                </div>
                <Group gap="xs" wrap="nowrap">
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={run.isPending && run.variables.query === query}
                    disabled={run.isPending}
                    onClick={() => run.mutate(one)}
                  >
                    {t('onSelection.add')}
                  </Button>
                  <Button size="compact-sm" variant="subtle" component={Link} to={queryAddress(caseId, { queryId: query.queryId, parameters: one.parameters })}>
                    {t('onSelection.open')}
                  </Button>
                </Group>
              </li>
            )
          })}
        </ul>
      </Stack>
    </Modal>
  )
}
