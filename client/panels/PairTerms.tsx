import type { PairExplanation } from '../../server/contract/explain.ts'
import { Figure } from '../evidence/Figure.tsx'
import { LinkFacts } from '../evidence/LinkFacts.tsx'
import { useFormat } from '../format/useFormat.ts'
import classes from './Panel.module.css'

/** Why these two: the additive log-odds of a pair of stores, each figure opening its rows. `widest` is the longest bar of the list. */
export function PairTerms({ pair, title, widest, onOpen }: { pair: PairExplanation; title: string; widest: number; onOpen?: () => void }) {
  const { text, signed } = useFormat()
  return (
    <div className={classes.pair}>
      <div className={classes.pairHead}>
        {onOpen ? (
          <button type="button" className="kb-link" style={{ color: 'inherit', textAlign: 'left' }} onClick={onOpen}>
            {title}
          </button>
        ) : (
          <span>{title}</span>
        )}
        <b className={classes.number}>{signed(pair.weight)}</b>
      </div>
      {pair.terms.map((term) => (
        <div key={`${term.kind}:${term.value}`} className={classes.term}>
          <span className={term.logOdds < 0 ? classes.muted : undefined}>
            <LinkFacts term={term} />
          </span>
          <span aria-hidden="true">
            <span
              style={{ display: 'block', width: Math.max(3, (Math.abs(term.logOdds) / widest) * 56) }}
              className={term.logOdds < 0 ? classes.barAgainst : classes.bar}
            />
          </span>
          <span className={classes.number}>
            <Figure
              question={{
                title: text(term.text),
                about: 'link',
                id: term.kind,
                a: pair.a,
                b: pair.b,
                ...(term.value === null ? {} : { value: term.value }),
              }}
            >
              {signed(term.logOdds)}
            </Figure>
          </span>
        </div>
      ))}
    </div>
  )
}
