import { useTranslation } from 'react-i18next'
import { HYPOTHESES, type Hypothesis } from '../../../server/contract/common.ts'
import { useFormat } from '../../format/useFormat.ts'
import { HypothesisGlyph } from '../../glyphs/HypothesisGlyph.tsx'
import classes from './Overview.module.css'

interface Props {
  readonly counts: Readonly<Record<Hypothesis, number>>
  readonly hidden: ReadonlySet<Hypothesis>
  readonly onToggle: (hypothesis: Hypothesis) => void
}

/** Legend and filter in one: a click hides or shows the rings of a hypothesis. */
export function HypothesisChips({ counts, hidden, onToggle }: Props) {
  const { t } = useTranslation()
  const { count } = useFormat()
  return HYPOTHESES.map((hypothesis) => (
    <button key={hypothesis} type="button" className={classes.chip} aria-pressed={!hidden.has(hypothesis)} onClick={() => onToggle(hypothesis)}>
      <HypothesisGlyph hypothesis={hypothesis} size={14} />
      {t(`hypothesisShort.${hypothesis}`)} <b>{count(counts[hypothesis])}</b>
    </button>
  ))
}
