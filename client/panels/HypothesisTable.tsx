import { useComputedColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { HypothesisScore } from '../../server/contract/explain.ts'
import { PALETTES } from '../canvas/render/palette.ts'
import { useFormat } from '../format/useFormat.ts'
import { HypothesisGlyph } from '../glyphs/HypothesisGlyph.tsx'
import classes from './Panel.module.css'

const WIDTH = 110

/** Points against, whatever their sign on the wire. */
const against = (score: HypothesisScore): number => Math.abs(score.against)

interface Props {
  readonly scores: readonly HypothesisScore[]
  readonly leading: string
  /** Whose reasons are listed below, where one may choose. */
  readonly shown?: HypothesisScore['hypothesis']
  readonly onShow?: (hypothesis: HypothesisScore['hypothesis']) => void
}

/** Hypotheses side by side in one scale around one axis: what speaks against to the left, for to the right, the net in bold. */
export function HypothesisTable({ scores, leading, shown, onShow }: Props) {
  const { t } = useTranslation()
  const { signed } = useFormat()
  const palette = PALETTES[useComputedColorScheme('light')]
  const most = Math.max(1, ...scores.map((score) => score.for))
  const least = Math.max(0, ...scores.map(against))
  const scale = WIDTH / (most + least + 1)
  const axis = least * scale + 1
  return (
    <div role="table" className={classes.hypotheses} aria-label={t('hypotheses')}>
      {scores.map((score) => (
        <div key={score.hypothesis} role="row" className={`${classes.hypothesis} ${score.hypothesis === leading ? classes.leading : ''}`}>
          <HypothesisGlyph hypothesis={score.hypothesis} size={16} />
          <span role="rowheader">
            {onShow ? (
              <button type="button" className={classes.pick} aria-pressed={shown === score.hypothesis} onClick={() => onShow(score.hypothesis)}>
                {t(`hypothesisShort.${score.hypothesis}`)}
              </button>
            ) : (
              t(`hypothesisShort.${score.hypothesis}`)
            )}
          </span>
          <span role="cell" className={`${classes.number} ${classes.muted}`} aria-label={`${t('against')} ${against(score)}`}>
            {signed(-against(score))}
          </span>
          <svg viewBox={`0 0 ${WIDTH} 12`} width="100%" height={12} preserveAspectRatio="none" aria-hidden="true">
            <rect
              x={axis - against(score) * scale}
              y="2.5"
              width={against(score) * scale}
              height="7"
              fill="none"
              stroke="var(--kb-ink-3)"
              vectorEffect="non-scaling-stroke"
            />
            <rect x={axis} y="2" width={score.for * scale} height="8" fill={palette.hypotheses[score.hypothesis]} />
            <line x1={axis} x2={axis} y1="0" y2="12" stroke="var(--kb-ink-2)" vectorEffect="non-scaling-stroke" />
          </svg>
          <span role="cell" className={`${classes.number} ${classes.muted}`} aria-label={`${t('for')} ${score.for}`}>
            {signed(score.for)}
          </span>
          <span role="cell" className={classes.net} aria-label={`${t('net')} ${score.net}`}>
            {signed(score.net)}
          </span>
        </div>
      ))}
    </div>
  )
}
