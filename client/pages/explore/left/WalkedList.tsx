import { Text } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import type { Point } from '../../../canvas/scene/sceneState.ts'
import { useRowWindow } from '../../../canvas/useRowWindow.ts'

const ROW = 26

interface Props<Row> {
  readonly label: string
  readonly empty: string
  /** Names the rows for tests: `data-node`. */
  readonly kind: 'node' | 'relation'
  readonly rows: readonly Row[]
  readonly selected: ReadonlySet<string>
  readonly draw: (row: Row, isSelected: boolean) => ReactNode
  readonly onPick: (row: Row, add: boolean) => void
  readonly onOpen: (row: Row) => void
  readonly onMenu: (row: Row, at: Point) => void
}

/** A list of which only the rows in view are drawn: arrows walk it, Enter opens, the menu key opens the row's menu. */
export function WalkedList<Row extends { readonly id: string }>({ label, empty, kind, rows, selected, draw, onPick, onOpen, onMenu }: Props<Row>) {
  const [cursor, setCursor] = useState<string | null>(null)
  const { scroller, from, to, show } = useRowWindow(rows.length, ROW)
  const held = rows.findIndex((row) => row.id === cursor)
  const chosen = selected.size === 0 ? -1 : rows.findIndex((row) => selected.has(row.id))
  const at = Math.max(0, held >= 0 && (selected.size === 0 || selected.has(cursor ?? '')) ? held : chosen)
  useEffect(() => {
    if (chosen >= 0) show(at)
  }, [at, chosen, show])

  const walk = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -rows.length, End: rows.length }
    const step = steps[event.key]
    const row = rows[at]
    if (step !== undefined) {
      const next = Math.max(0, Math.min(rows.length - 1, at + step))
      const target = rows[next]
      if (target) {
        setCursor(target.id)
        onPick(target, event.shiftKey)
      }
      show(next)
    } else if (event.key === 'Enter' && row) onOpen(row)
    else if ((event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) && row) {
      const bounds = scroller.current?.querySelector(`[data-row="${at}"]`)?.getBoundingClientRect()
      onMenu(row, { x: (bounds?.left ?? 0) + 24, y: bounds?.bottom ?? 0 })
    } else return
    event.preventDefault()
  }

  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label={label}
      aria-multiselectable
      tabIndex={0}
      aria-activedescendant={rows[at] ? `mirror-${at}` : undefined}
      onKeyDown={walk}
      style={{ flex: 1, minHeight: 0, overflowY: 'auto', position: 'relative' }}
    >
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      )}
      <div style={{ height: rows.length * ROW, position: 'relative' }} role="presentation">
        {rows.slice(from, to).map((row, offset) => {
          const index = from + offset
          const isSelected = selected.has(row.id)
          return (
            <div
              key={row.id}
              id={`mirror-${index}`}
              data-row={index}
              {...{ [`data-${kind}`]: row.id }}
              role="option"
              aria-selected={isSelected}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              onClick={(event) => {
                setCursor(row.id)
                onPick(row, event.shiftKey || event.ctrlKey || event.metaKey)
              }}
              onDoubleClick={() => onOpen(row)}
              onContextMenu={(event) => {
                event.preventDefault()
                onMenu(row, { x: event.clientX, y: event.clientY })
              }}
              style={{
                position: 'absolute',
                top: 0,
                left: 0,
                right: 0,
                height: ROW,
                transform: `translateY(${index * ROW}px)`,
                display: 'flex',
                alignItems: 'center',
                gap: 8,
                padding: '0 8px',
                cursor: 'pointer',
                borderRadius: 4,
                background: isSelected ? 'var(--kb-accent-soft)' : undefined,
                outline: index === at ? '1px solid var(--mantine-primary-color-light-hover)' : undefined,
              }}
            >
              {draw(row, isSelected)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
