import { Loader, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { GraphNode } from '../../../../server/contract/common.ts'
import type { CanvasView } from '../../../canvas/render/CanvasView.ts'
import { useSceneVersion } from '../../../canvas/useScene.ts'
import { SearchResults } from '../../../search/SearchResults.tsx'
import { takePaste } from '../../../search/takePaste.ts'
import { useSearch } from '../../../search/useSearch.ts'
import { useExploreContext } from '../ExploreContext.ts'

/** A longer text, such as a pasted list, is not kept in the address. */
const MOST_IN_ADDRESS = 500

/** Search by name, number, phone, account; a pasted list is looked up line by line. Hits come onto the canvas. */
export function SearchPanel() {
  const { t } = useTranslation('search')
  const { caseId, scene, searchBox, online, actions, view } = useExploreContext()
  const [params, setParams] = useSearchParams()
  const [text, setText] = useState(params.get('q') ?? '')
  useSceneVersion(scene)
  const found = useSearch(caseId, text, online)
  const write = (value: string) => {
    setText(value)
    setParams(withQuery(params, value.length > MOST_IN_ADDRESS ? '' : value), { replace: true })
  }
  const add = (nodes: readonly GraphNode[]) =>
    void actions.place({ nodes: [...nodes], relations: [] }, nodes.length > 1).then(() => requestAnimationFrame(() => bringIntoView(view.current, nodes)))
  return (
    <Stack gap={6} component="section" aria-label={t('title')}>
      <Textarea
        ref={searchBox}
        aria-label={t('title')}
        placeholder={t('placeholder')}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onPaste={takePaste(write)}
        autosize
        minRows={1}
        maxRows={6}
        rightSection={found.isFetching && online ? <Loader size={14} aria-label={t('searching')} /> : null}
        description={t('hint')}
        inputWrapperOrder={['label', 'input', 'description']}
      />
      <SearchResults found={found} onOpen={(hit) => add([hit])} onAdd={add} isThere={(id) => scene.graph.hasNode(id)} />
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
  if (view && (nodes.some((node) => outside.has(node.id)) || view.scene.graph.order === nodes.length)) view.fit(false)
}
