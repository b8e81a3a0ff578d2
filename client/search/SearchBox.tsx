import { Kbd, Loader, Popover, Text, Textarea } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent as Press } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { handOver } from '../canvas/handOver.ts'
import { GraphWaiting, isAwake } from '../shell/GraphWaiting.tsx'
import { Icon } from '../shell/Icon.tsx'
import { isTyping } from '../shell/shortcuts.ts'
import { useCase } from '../shell/useCase.ts'
import { useCaseId } from '../shell/useCaseId.ts'
import { useOpenGraph } from '../shell/useGraphOpening.ts'
import classes from './Search.module.css'
import { SearchResults } from './SearchResults.tsx'
import { takePaste } from './takePaste.ts'
import { useSearch, type Hit } from './useSearch.ts'

/** Search from anywhere: `/` comes here, results open below without leaving the page; Enter or a click takes one to the canvas. */
export function SearchBox() {
  const { t } = useTranslation('search')
  const caseId = useCaseId()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const input = useRef<HTMLTextAreaElement>(null)
  const graph = useCase().data?.graph
  const awake = graph !== undefined && isAwake(graph)
  const { mutate: openGraph, isPending } = useOpenGraph()
  const found = useSearch(caseId, text, awake && open)

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event)) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  useEffect(() => {
    if (open && graph?.state === 'closed' && !isPending) openGraph()
  }, [open, graph?.state, isPending, openGraph])

  const write = (value: string) => {
    setText(value)
    setActive(0)
    setOpen(value.trim() !== '')
  }
  const toCanvas = (hits: readonly Hit[]) => {
    handOver(caseId, { nodes: [...hits], relations: [] })
    setOpen(false)
    setText('')
    void navigate(`/cases/${caseId}/explore`)
  }
  const press = (event: Press) => {
    if (event.nativeEvent.isComposing) return
    const { hits } = found
    if (event.key === 'Escape') setOpen(false)
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, hits.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else if (event.key === 'Enter' && !event.shiftKey) {
      const hit = hits[active]
      if (found.list) toCanvas(hits)
      else if (open && hit) toCanvas([hit])
      else setOpen(text.trim() !== '')
    } else return
    event.preventDefault()
  }
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus={false} shadow="md" radius={8}>
      <Popover.Target>
        <div role="search" className={classes.box}>
          <Textarea
            ref={input}
            size="xs"
            rows={1}
            value={text}
            onChange={(event) => write(event.currentTarget.value)}
            onFocus={() => setOpen(text.trim() !== '')}
            onPaste={takePaste(write)}
            onKeyDown={press}
            aria-label={t('title')}
            placeholder={t('placeholder')}
            leftSection={<Icon name="search" size={15} />}
            rightSection={found.isFetching && open ? <Loader size={13} aria-label={t('searching')} /> : <Kbd size="xs">/</Kbd>}
            styles={{ input: { resize: 'none', overflow: 'hidden', whiteSpace: 'pre', lineHeight: '28px', paddingBlock: 0, height: 30 } }}
          />
        </div>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} data-search="results">
        {!awake && <GraphWaiting meanwhile={t('waits')} />}
        <SearchResults found={found} active={active} onOpen={(hit) => toCanvas([hit])} onAdd={toCanvas} />
        {awake && (
          <Text size="xs" c="dimmed" mt={6}>
            {t('hint')}
          </Text>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
