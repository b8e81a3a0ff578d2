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
import { Communities } from './Communities.tsx'
import { CommunityPatterns } from './CommunityMark.tsx'
import { familyHulls } from './familyHulls.ts'
import { hullLabels, LIFT } from './hullLabels.ts'
import { HypothesisChips } from './HypothesisChips.tsx'
import classes from './Overview.module.css'
import { fitTo, placeCommunities, type OverviewGraph, type Placed } from './placeCommunities.ts'
import { textWidth } from './textWidth.ts'
import { usePanZoom } from './usePanZoom.ts'

interface Props {
  readonly graph: OverviewGraph
  /** Of the case: all, and those whose links were looked at. */
  readonly stores: Overview['stores']
  /** Of all rings, those too that are not drawn. */
  readonly counts: Readonly<Record<Hypothesis, number>>
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
export function CommunityCanvas({ graph, stores, counts, hidden, onToggle, selectedId, onSelect, onOpen, groups, layer }: Props) {
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
  const beside = useMemo(() => all.flatMap(({ of, ...at }) => ('groupId' in of && !hidden.has(of.hypothesis) ? [{ of, ...at }] : [])), [all, hidden])
  const hulls = useMemo(() => familyHulls(placed, graph.families), [placed, graph.families])
  const labels = useMemo(() => hullLabels(hulls, placed, ({ name, sites }) => `${name} · ${t('sites', { count: sites })}`, view.k), [hulls, placed, t, view.k])
  const shown = useMemo(() => placed.filter(({ of }) => !hidden.has(of.hypothesis)), [placed, hidden])
  const byId = useMemo(() => new Map(shown.map((one) => [one.of.ringId, one])), [shown])
  const links = useMemo(
    () =>
      graph.links.flatMap((link) => {
        const from = byId.get(link.a)
        const to = byId.get(link.b)
        return from && to ? [{ ...link, from, to }] : []
      }),
    [graph.links, byId],
  )
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
          <Communities
            hulls={hulls}
            links={links}
            rings={shown}
            groups={beside}
            selectedId={selectedId}
            scale={2 ** Math.floor(Math.log2(Math.max(1, view.k)))}
            onSelect={onSelect}
            onOpen={onOpen}
          />
          {labels.map(({ id, text, x, y }) => (
            <text key={id} x={x} y={y} dy={-LIFT / view.k} textAnchor="middle" fontSize={12 / view.k} fill="var(--kb-ink-2)" pointerEvents="none">
              {text}
            </text>
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
        <HypothesisChips counts={counts} hidden={hidden} onToggle={onToggle} />
        <span>{t('canvasShown', { shown: count(shown.length), total: count(graph.total), links: count(links.length) })}</span>
        {layer}
        {groups && <span>{t('groupsShown', { shown: count(beside.length), total: count(groups.total) })}</span>}
        <span>{t('storesShown', { shown: count([...shown, ...beside].reduce((sum, { of }) => sum + of.stores, 0)), total: count(stores.all) })}</span>
      </div>
    </section>
  )
}

/** One label, for the selection. */
function CallOut({ placed, text, width }: { placed: Placed; text: string; width: number }) {
  const wide = 14 + textWidth(text)
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
