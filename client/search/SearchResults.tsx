import { Button, CopyButton, Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LOOKUP_LIMIT } from '../../server/contract/graph.ts'
import { NodeGlyph } from '../canvas/NodeGlyph.tsx'
import { useRowWindow } from '../canvas/useRowWindow.ts'
import { useFormat } from '../format/useFormat.ts'
import { Failed } from '../states/Failed.tsx'
import classes from './Search.module.css'
import type { Found, Hit } from './useSearch.ts'

interface Props {
  readonly found: Found
  /** The hit that Enter opens; -1: none. */
  readonly active?: number
  readonly onOpen: (hit: Hit) => void
  readonly onAdd: (hits: readonly Hit[]) => void
  readonly isThere?: (id: string) => boolean
}

const ROW = 42

/** What a search found: how much, the hits, and of a list what was not found. */
export function SearchResults({ found, active = -1, onOpen, onAdd, isThere }: Props) {
  const { t } = useTranslation('search')
  const { count } = useFormat()
  const { scroller, from, to } = useRowWindow(found.hits.length, ROW)
  const { asked, hits, list, tooMany, error, isDone } = found
  if (asked === '') return null
  if (tooMany !== null)
    return (
      <Text size="sm" role="alert">
        {t('tooMany', { given: count(tooMany), most: count(LOOKUP_LIMIT) })}
      </Text>
    )
  if (error) return <Failed error={error} compact />
  if (!isDone) return null
  return (
    <div className={classes.results}>
      <div className={classes.head} role="status">
        <span>
          {list
            ? t('looked', { found: count(list.found), lines: count(list.lines), hits: count(hits.length) })
            : hits.length > 0 && t('hits', { shown: count(hits.length) })}
          {found.more && ` · ${t('more')}`}
          {found.notSearched.length > 0 && ` · ${t('notSearched', { labels: found.notSearched.map((label) => t(`canvas:label.${label}`)).join(t('and')) })}`}
        </span>
        {hits.length > 1 && (
          <Button size="compact-xs" variant="subtle" onClick={() => onAdd(hits)}>
            {t('addAll', { count: hits.length })}
          </Button>
        )}
      </div>
      {hits.length === 0 && !list && (
        <Text size="sm" c="dimmed">
          {t('none', { q: asked })}
        </Text>
      )}
      {hits.length > 0 && (
        <div ref={scroller} className={classes.hits} role="listbox" aria-label={t('results')} tabIndex={0}>
          <div style={{ height: hits.length * ROW, position: 'relative' }}>
            {hits.slice(from, to).map((hit, offset) => (
              <UnstyledButton
                key={hit.id}
                role="option"
                aria-selected={from + offset === active}
                className={classes.hit}
                data-hit={hit.id}
                style={{ top: (from + offset) * ROW, height: ROW }}
                onClick={() => onOpen(hit)}
              >
                <NodeGlyph label={hit.label} />
                <span className={classes.name}>
                  <span>{hit.name || hit.key}</span>
                  <small>
                    {t(`canvas:label.${hit.label}`)} · {hit.key}
                  </small>
                </span>
                {isThere?.(hit.id) && <small>{t('onCanvas')}</small>}
              </UnstyledButton>
            ))}
          </div>
        </div>
      )}
      {list && list.misses.length > 0 && <Misses misses={list.misses} />}
    </div>
  )
}

const SHOWN_MISSES = 200

function Misses({ misses }: { misses: readonly string[] }) {
  const { t } = useTranslation('search')
  const { count } = useFormat()
  return (
    <details className={classes.misses}>
      <summary>{t('misses', { count: count(misses.length) })}</summary>
      <CopyButton value={misses.join('\n')}>
        {({ copied, copy }) => (
          <Button size="compact-xs" variant="subtle" onClick={copy}>
            {t(copied ? 'copied' : 'copyMisses')}
          </Button>
        )}
      </CopyButton>
      <ul>
        {misses.slice(0, SHOWN_MISSES).map((miss) => (
          <li key={miss}>{miss}</li>
        ))}
      </ul>
      {misses.length > SHOWN_MISSES && <small>{t('missesOf', { shown: count(SHOWN_MISSES), total: count(misses.length) })}</small>}
    </details>
  )
}
