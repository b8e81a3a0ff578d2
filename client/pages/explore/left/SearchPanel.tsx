import { ActionIcon, Button, Group, Loader, Stack, Text, Textarea, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { GraphNode } from '../../../../server/contract/common.ts'
import { searchGraph } from '../../../../server/contract/graph.ts'
import { call } from '../../../api.ts'
import { NodeGlyph } from '../../../canvas/NodeGlyph.tsx'
import type { CanvasView } from '../../../canvas/render/CanvasView.ts'
import { useSceneVersion } from '../../../canvas/useScene.ts'
import { useExploreContext } from '../ExploreContext.ts'

/** Search by name, number, phone, account; several pasted lines are looked up one by one. */
export function SearchPanel() {
  const { t } = useTranslation('canvas')
  const { caseId, scene, searchBox, online, actions, view } = useExploreContext()
  const [params, setParams] = useSearchParams()
  const query = params.get('q') ?? ''
  useSceneVersion(scene)
  const [settled] = useDebouncedValue(query, 250)
  const asked = settled.trim()
  const many = asked.includes('\n')
  const { data, isFetching, error } = useQuery({
    queryKey: ['search', caseId, asked],
    queryFn: () => call(searchGraph, { params: { caseId }, query: { q: asked, limit: many ? 200 : 20 } }),
    enabled: online && asked !== '',
  })
  const hits = data?.hits ?? []
  const onAdd = (nodes: GraphNode[]) =>
    void actions.place({ nodes, relations: [] }, false).then(() => requestAnimationFrame(() => bringIntoView(view.current, nodes)))
  return (
    <Stack gap={6} component="section" aria-label={t('search.title')}>
      <Textarea
        ref={searchBox}
        aria-label={t('search.title')}
        placeholder={t('search.placeholder')}
        value={query}
        onChange={(event) => setParams(withQuery(params, event.currentTarget.value), { replace: true })}
        autosize
        minRows={1}
        maxRows={6}
        rightSection={isFetching ? <Loader size={14} aria-label={t('search.searching')} /> : null}
        description={t('search.hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={error ? error.message : undefined}
      />
      {data && asked !== '' && (
        <Group justify="space-between" role="status">
          <Text size="xs" c="dimmed">
            {data.total !== null && data.total > hits.length
              ? t('search.hitsOf', { shown: hits.length, total: data.total })
              : t('search.hits', { shown: hits.length })}
            {data.truncated && ` · ${t('search.more')}`}
            {data.notSearched.length > 0 &&
              ` · ${t('search.notSearched', { labels: data.notSearched.map((label) => t(`label.${label}`)).join(t('folded.and')) })}`}
            {data.misses.length > 0 && ` · ${t('search.misses', { count: data.misses.length })}`}
          </Text>
          <Group gap={4}>
            {data.misses.length > 0 && (
              <Button size="compact-xs" variant="subtle" onClick={() => void navigator.clipboard.writeText(data.misses.join('\n'))}>
                {t('search.copyMisses')}
              </Button>
            )}
            {hits.length > 1 && (
              <Button size="compact-xs" variant="subtle" onClick={() => onAdd(hits)}>
                {t('search.addAll')}
              </Button>
            )}
          </Group>
        </Group>
      )}
      {data && hits.length === 0 && !many && asked !== '' && (
        <Text size="sm" c="dimmed">
          {t('search.none', { q: asked })}
        </Text>
      )}
      <div style={{ maxHeight: 290, overflowY: 'auto' }}>
        {hits.map((hit) => {
          const there = scene.graph.hasNode(hit.id)
          return (
            <Group key={hit.id} gap={4} wrap="nowrap" data-hit={hit.id}>
              <UnstyledButton onClick={() => onAdd([hit])} style={{ flex: 1, minWidth: 0, display: 'flex', gap: 8, alignItems: 'center', padding: '4px 0' }}>
                <NodeGlyph label={hit.label} />
                <div style={{ minWidth: 0 }}>
                  <Text size="sm" truncate>
                    {hit.name || hit.key}
                  </Text>
                  <Text size="xs" c="dimmed" truncate>
                    {t(`label.${hit.label}`)} · {hit.key}
                  </Text>
                </div>
              </UnstyledButton>
              {there ? (
                <Text size="xs" c="dimmed">
                  {t('search.onCanvas')}
                </Text>
              ) : (
                <ActionIcon variant="subtle" aria-label={`${t('search.add')}: ${hit.name || hit.key}`} onClick={() => onAdd([hit])}>
                  +
                </ActionIcon>
              )}
            </Group>
          )
        })}
      </div>
    </Stack>
  )
}

function withQuery(params: URLSearchParams, query: string): URLSearchParams {
  const next = new URLSearchParams(params)
  if (query === '') next.delete('q')
  else next.set('q', query)
  return next
}

function bringIntoView(view: CanvasView | null, nodes: readonly GraphNode[]): void {
  const outside = new Set(view?.outside())
  if (view && (nodes.some((node) => outside.has(node.id)) || view.scene.graph.order === nodes.length)) view.fit()
}
