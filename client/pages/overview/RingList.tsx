import { useComputedColorScheme } from '@mantine/core'
import { useEffect, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Hypothesis } from '../../../server/contract/common.ts'
import type { ListedRing } from '../../../server/contract/rings.ts'
import { PALETTES } from '../../canvas/render/palette.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useRingTitle } from '../../format/useRingTitle.ts'
import { HypothesisGlyph } from '../../glyphs/HypothesisGlyph.tsx'
import { useRowWindow } from '../../canvas/useRowWindow.ts'
import { ShowCypher } from '../../panels/ShowCypher.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { StatusTag } from '../../verdicts/StatusTag.tsx'
import { HypothesisChips } from './HypothesisChips.tsx'
import classes from './Overview.module.css'

interface Props {
  readonly rings: readonly ListedRing[]
  /** Of the case: there may be more than are drawn and listed here. */
  readonly total: number
  readonly counts: Readonly<Record<Hypothesis, number>>
  readonly hidden: ReadonlySet<Hypothesis>
  readonly onToggle: (hypothesis: Hypothesis) => void
  readonly selectedId: string | null
  readonly onSelect: (ringId: string) => void
  readonly onOpen: (ringId: string) => void
}

const ROW = 54

/** The rings, strongest first: what the canvas shows, for the keyboard. */
export function RingList({ rings, total, counts, hidden, onToggle, selectedId, onSelect, onOpen }: Props) {
  const { t } = useTranslation('overview')
  const { count } = useFormat()
  const caseId = useCaseId()
  const selected = rings.findIndex((ring) => ring.ringId === selectedId)
  const { scroller, from, to, show } = useRowWindow(rings.length, ROW)
  useEffect(() => {
    if (selected >= 0) show(selected)
  }, [selected, show])

  const press = (event: KeyboardEvent) => {
    const next = { ArrowDown: selected + 1, ArrowUp: selected - 1, Home: 0, End: rings.length - 1 }[event.key]
    if (event.key === 'Enter' && selectedId) return onOpen(selectedId)
    const ring = next === undefined ? undefined : rings[Math.max(0, Math.min(rings.length - 1, next))]
    if (!ring) return
    event.preventDefault()
    onSelect(ring.ringId)
  }
  return (
    <section className={classes.list} aria-label={t('ringList')}>
      <div className={classes.listHead}>
        <b>{t('ringList')}</b> <span style={{ color: 'var(--kb-ink-3)' }}>{count(total)}</span>
        <div className={classes.chips}>
          <HypothesisChips counts={counts} hidden={hidden} onToggle={onToggle} />
        </div>
        <div className={classes.columns}>
          <span>{t('column.ring')}</span>
          <span>{t('column.inflow')}</span>
          <span>{t('column.score')}</span>
        </div>
      </div>
      <div
        ref={scroller}
        className={classes.scroll}
        role="listbox"
        tabIndex={0}
        aria-label={t('ringList')}
        aria-activedescendant={selectedId ? `ring-${selectedId}` : undefined}
        onKeyDown={press}
      >
        <div style={{ height: rings.length * ROW, position: 'relative' }}>
          {rings.slice(from, to).map((ring, offset) => {
            const index = from + offset
            return (
              <div key={ring.ringId} style={{ position: 'absolute', top: index * ROW, left: 0, right: 0 }}>
                <RingRow ring={ring} top={rings[0]?.ringScore ?? 1} selected={index === selected} onSelect={onSelect} onOpen={onOpen} />
              </div>
            )
          })}
        </div>
      </div>
      <div className={classes.listFoot}>
        <span>{t('shown', { shown: count(rings.length), total: count(total) })}</span>
        <span style={{ display: 'flex', gap: 12 }}>
          <ShowCypher cypher="MATCH (ring:Ring) RETURN ring, ring.hypothesis AS hypothesis, ring.score AS score, ring.stores AS stores ORDER BY score DESC" />
          <Link className="kb-link" to={`/cases/${caseId}/rings`}>
            {t('allRings')}
          </Link>
          <Link className="kb-link" to={`/cases/${caseId}/exports`}>
            {t('export')}
          </Link>
        </span>
      </div>
    </section>
  )
}

interface RowProps {
  readonly ring: ListedRing
  readonly top: number
  readonly selected: boolean
  readonly onSelect: (ringId: string) => void
  readonly onOpen: (ringId: string) => void
}

function RingRow({ ring, top, selected, onSelect, onOpen }: RowProps) {
  const { t } = useTranslation()
  const { moneyColumn, score, date } = useFormat()
  const title = useRingTitle()
  const palette = PALETTES[useComputedColorScheme('light')]
  return (
    <div
      id={`ring-${ring.ringId}`}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className={classes.ring}
      onClick={() => onSelect(ring.ringId)}
      onDoubleClick={() => onOpen(ring.ringId)}
      onKeyDown={(event) => event.key === 'Enter' && onOpen(ring.ringId)}
    >
      <HypothesisGlyph hypothesis={ring.hypothesis} size={16} />
      <div className={classes.name}>{title(ring)}</div>
      <div className={classes.right}>{moneyColumn(ring.inFen)}</div>
      <div className={classes.score}>{score(ring.ringScore)}</div>
      <div className={classes.sub}>
        {t(`hypothesisShort.${ring.hypothesis}`)}
        {ring.from && ring.to && ` · ${date(ring.from)} – ${date(ring.to).slice(5)}`}{' '}
        <StatusTag statuses={ring.statuses} secondLook={ring.secondLook} byVerdict={ring.byVerdict} quiet />
      </div>
      <div className={classes.meter} aria-hidden="true">
        <div style={{ height: '100%', width: `${Math.max(4, (100 * ring.ringScore) / top)}%`, background: palette.hypotheses[ring.hypothesis] }} />
      </div>
    </div>
  )
}
