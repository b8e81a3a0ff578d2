import { Group, Stack, Text, VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LABELS } from '../../../../server/contract/common.ts'
import { NodeGlyph } from '../../../canvas/NodeGlyph.tsx'
import { paddedRingNo } from '../../../canvas/ringNo.ts'
import { hiddenNeighbours } from '../../../canvas/scene/hiddenNeighbours.ts'
import { ringOf } from '../../../canvas/scene/ringOf.ts'
import type { Scene } from '../../../canvas/scene/Scene.ts'
import { useRowWindow } from '../../../canvas/useRowWindow.ts'
import { useSceneVersion } from '../../../canvas/useScene.ts'
import { useExploreContext } from '../ExploreContext.ts'

const ROW = 26

/** Everything visible on the canvas as a list: arrows walk it, Enter expands, the menu key opens the node's menu. */
export function MirrorList() {
  const { t } = useTranslation('canvas')
  const { scene, selected, pick, open, openMenu } = useExploreContext()
  const version = useSceneVersion(scene)
  const [cursor, setCursor] = useState<string | null>(null)
  const rows = useMemo(() => listed(scene, version), [scene, version])
  const { scroller, from, to, show } = useRowWindow(rows.length, ROW)

  const held = rows.findIndex((row) => row.id === cursor)
  const chosen = rows.findIndex((row) => selected.has(row.id))
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
        pick(target.id, event.shiftKey)
      }
      show(next)
    } else if (event.key === 'Enter' && row) open(row.id)
    else if ((event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) && row) {
      const bounds = scroller.current?.querySelector(`[data-row="${at}"]`)?.getBoundingClientRect()
      openMenu({ kind: 'node', node: scene.graph.getNodeAttribute(row.id, 'node') }, { x: (bounds?.left ?? 0) + 24, y: bounds?.bottom ?? 0 })
    } else return
    event.preventDefault()
  }

  return (
    <Stack gap={6} component="section" aria-label={t('list.title')} style={{ minHeight: 120, flex: 1 }}>
      <Group justify="space-between">
        <Text size="sm" fw={600}>
          {t('list.title')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('list.count', { visible: rows.length, all: scene.graph.order })}
        </Text>
      </Group>
      <div
        ref={scroller}
        role="listbox"
        aria-label={t('list.title')}
        aria-multiselectable
        tabIndex={0}
        aria-activedescendant={rows[at] ? `mirror-${at}` : undefined}
        onKeyDown={walk}
        style={{ flex: 1, minHeight: 0, overflowY: 'auto', position: 'relative' }}
      >
        {rows.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('list.empty')}
          </Text>
        )}
        <div style={{ height: rows.length * ROW, position: 'relative' }} role="presentation">
          {rows.slice(from, to).map((row, offset) => {
            const index = from + offset
            const isSelected = selected.has(row.id)
            // The list of a large canvas follows after it: a row may be gone from there.
            const there = scene.graph.hasNode(row.id)
            const ring = there ? ringOf(scene, row.id) : null
            const hidden = there ? hiddenNeighbours(scene, row.id) : 0
            return (
              <div
                key={row.id}
                id={`mirror-${index}`}
                data-row={index}
                data-node={row.id}
                role="option"
                aria-selected={isSelected}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                onClick={(event) => {
                  setCursor(row.id)
                  pick(row.id, event.shiftKey || event.ctrlKey || event.metaKey)
                }}
                onDoubleClick={() => open(row.id)}
                onContextMenu={(event) => {
                  event.preventDefault()
                  openMenu({ kind: 'node', node: scene.graph.getNodeAttribute(row.id, 'node') }, { x: event.clientX, y: event.clientY })
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
                <NodeGlyph label={row.label} size={16} />
                <Text size="sm" truncate style={{ flex: 1 }} fw={isSelected ? 600 : undefined}>
                  <VisuallyHidden component="span">{t(`label.${row.label}`)} </VisuallyHidden>
                  {row.name}
                </Text>
                {ring !== null && (
                  <Text size="xs" c={isSelected ? undefined : 'dimmed'}>
                    #{paddedRingNo(ring.ringNo)}
                  </Text>
                )}
                {hidden > 0 && (
                  <Text size="xs" c={isSelected ? undefined : 'dimmed'} style={{ fontVariantNumeric: 'tabular-nums' }}>
                    +{hidden}
                  </Text>
                )}
              </div>
            )
          })}
        </div>
      </div>
    </Stack>
  )
}

const byName = new Intl.Collator('zh-CN').compare

/** `_version` says that the mutated scene is another one. */
function listed(scene: Scene, _version: number) {
  const rank = new Map(LABELS.map((label, index) => [label, index]))
  return [...scene.shown.nodes]
    .map((id) => {
      const { label, name, key } = scene.graph.getNodeAttribute(id, 'node')
      return { id, label, name: name || key, rank: rank.get(label) ?? 0 }
    })
    .toSorted((a, b) => a.rank - b.rank || byName(a.name, b.name))
}
