import { ActionIcon, Tooltip } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Overview } from '../../../server/contract/cases.ts'
import type { Hypothesis } from '../../../server/contract/common.ts'
import type { overviewGroups, UncalledGroup } from '../../../server/contract/rings.ts'
import type { ReplyOf } from '../../api.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useRingTitle } from '../../format/useRingTitle.ts'
import { Crumbs } from '../../panels/Crumbs.tsx'
import { Icon } from '../../shell/Icon.tsx'
import { CommunityMark, CommunityPatterns } from './CommunityMark.tsx'
import { countByHypothesis } from './countByHypothesis.ts'
import { familyHulls } from './familyHulls.ts'
import { GroupMark } from './GroupMark.tsx'
import { HypothesisChips } from './HypothesisChips.tsx'
import classes from './Overview.module.css'
import { fitTo, placeCommunities, type OverviewGraph, type Placed } from './placeCommunities.ts'
import { usePanZoom } from './usePanZoom.ts'

interface Props {
  readonly graph: OverviewGraph
  /** Of the case: all, and those whose links were looked at. */
  readonly stores: Overview['stores']
  readonly hidden: ReadonlySet<Hypothesis>
  readonly onToggle: (hypothesis: Hypothesis) => void
  readonly selectedId: string | null
  readonly onSelect: (ringId: string) => void
  readonly onOpen: (ringId: string) => void
  /** Linked stores that were not called rings, where they are wanted. */
  readonly groups: ReplyOf<typeof overviewGroups> | undefined
  /** How the layer of these is switched. */
  readonly layer: ReactNode
}

const NO_GROUPS: readonly UncalledGroup[] = []

/** Every ring as a circle: area its stores, colour, pattern and glyph its hypothesis; pale shapes are families of vendor sites. The list beside it is its mirror. */
export function CommunityCanvas({ graph, stores, hidden, onToggle, selectedId, onSelect, onOpen, groups, layer }: Props) {
  const { t } = useTranslation('overview')
  const { count, signed } = useFormat()
  const title = useRingTitle()
  const { ref, width, height } = useElementSize()
  const w = Math.max(320, width)
  const h = Math.max(320, height)
  const { svg, view, zoom, fit, handlers } = usePanZoom(w, h)
  const listed = groups?.groups ?? NO_GROUPS
  const apart = useMemo(() => placeCommunities([...graph.rings, ...listed]), [graph.rings, listed])
  const all = useMemo(() => fitTo(apart, w, h), [apart, w, h])
  const placed = useMemo(() => all.flatMap(({ of, ...at }) => ('ringId' in of ? [{ of, ...at }] : [])), [all])
  const beside = all.flatMap(({ of, ...at }) => ('groupId' in of && !hidden.has(of.hypothesis) ? [{ of, ...at }] : []))
  const hulls = useMemo(() => familyHulls(placed, graph.families), [placed, graph.families])
  const shown = placed.filter(({ of }) => !hidden.has(of.hypothesis))
  const byId = new Map(shown.map((one) => [one.of.ringId, one]))
  const links = graph.links.flatMap((link) => {
    const a = byId.get(link.a)
    const b = byId.get(link.b)
    return a && b ? [{ ...link, from: a, to: b }] : []
  })
  const selected = selectedId === null ? undefined : byId.get(selectedId)
  return (
    <section className={classes.canvas} ref={ref} aria-label={t('canvas')}>
      <svg
        ref={svg}
        className={classes.map}
        viewBox={`0 0 ${w} ${h}`}
        role="img"
        aria-label={t('canvasLabel', { rings: shown.length, links: links.length })}
        {...handlers}
      >
        <CommunityPatterns />
        <g transform={`translate(${view.x} ${view.y}) scale(${view.k})`}>
          {hulls.map((hull) => (
            <g key={hull.id}>
              <path d={hull.path} fill="var(--kb-hull)" stroke="var(--kb-hull)" strokeWidth={20} strokeLinejoin="round" />
              <text x={hull.labelX} y={hull.labelY - 8} textAnchor="middle" fontSize={12} fill="var(--kb-ink-2)">
                {hull.name} · {t('sites', { count: hull.sites })}
              </text>
            </g>
          ))}
          {links.map(({ a, b, weight, from, to }) => {
            const lit = selectedId === a || selectedId === b
            return (
              <path
                key={`${a} ${b}`}
                d={curve(from, to)}
                fill="none"
                stroke={lit ? 'var(--kb-accent)' : 'var(--kb-edge)'}
                strokeWidth={(lit ? 1.6 : 0.8) + Math.min(1.6, Math.abs(weight) / 10)}
                opacity={lit ? 0.9 : 0.45}
                strokeDasharray="4 3"
              />
            )
          })}
          {shown.map((one) => (
            <CommunityMark key={one.of.ringId} placed={one} selected={one === selected} onSelect={onSelect} onOpen={onOpen} />
          ))}
          {beside.map((one) => (
            <GroupMark key={one.of.groupId} placed={one} selected={one.of.groupId === selectedId} onSelect={onSelect} />
          ))}
          {selected && <CallOut placed={selected} text={`${title(selected.of)} · ${t('net')} ${signed(selected.of.ringScore)}`} width={w} />}
        </g>
      </svg>
      <div className={classes.crumb}>
        <Crumbs trail={[]} here={t('crumb.case')} />
        <span>{t('hint')}</span>
      </div>
      <div className={classes.tools} role="toolbar" aria-label={t('tools')}>
        {(
          [
            ['plus', t('zoomIn'), () => zoom(1.3)],
            ['minus', t('zoomOut'), () => zoom(1 / 1.3)],
            ['fit', t('fit'), fit],
          ] as const
        ).map(([icon, label, run]) => (
          <Tooltip key={icon} label={label}>
            <ActionIcon variant="subtle" color="gray" size={26} aria-label={label} onClick={run}>
              <Icon name={icon} size={15} />
            </ActionIcon>
          </Tooltip>
        ))}
      </div>
      <div className={classes.legend}>
        <span>{t('areaIsStores')}</span>
        <HypothesisChips counts={countByHypothesis(graph.rings)} hidden={hidden} onToggle={onToggle} />
        <span>{t('canvasShown', { shown: count(shown.length), total: count(graph.total), links: count(links.length) })}</span>
        {layer}
        {groups && <span>{t('groupsShown', { shown: count(beside.length), total: count(groups.total) })}</span>}
        <span>{t('storesShown', { shown: count([...shown, ...beside].reduce((sum, { of }) => sum + of.stores, 0)), total: count(stores.all) })}</span>
      </div>
    </section>
  )
}

function curve(a: Placed, b: Placed): string {
  const mx = (a.x + b.x) / 2 + (b.y - a.y) * 0.12
  const my = (a.y + b.y) / 2 - (b.x - a.x) * 0.12
  return `M${a.x} ${a.y}Q${mx} ${my} ${b.x} ${b.y}`
}

/** One label, for the selection. */
function CallOut({ placed, text, width }: { placed: Placed; text: string; width: number }) {
  const wide = 14 + Array.from(text).reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 12.5 : 7), 0)
  const x = Math.min(Math.max(8, placed.x - wide / 2), width - wide - 8)
  const y = Math.max(44, placed.y - placed.r - 40)
  return (
    <g pointerEvents="none">
      <line
        x1={placed.x}
        y1={placed.y - placed.r - 4}
        x2={Math.min(Math.max(placed.x, x + 8), x + wide - 8)}
        y2={y + 24}
        stroke="var(--kb-accent)"
        strokeWidth={1.4}
      />
      <rect x={x} y={y} width={wide} height={24} rx={4} fill="var(--kb-panel)" stroke="var(--kb-accent)" />
      <text x={x + wide / 2} y={y + 16} textAnchor="middle" fontSize={12} fontWeight={500} fill="var(--kb-ink)">
        {text}
      </text>
    </g>
  )
}
