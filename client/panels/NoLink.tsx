import type { PairExplained } from '../../server/contract/explain.ts'
import { Figure } from '../evidence/Figure.tsx'
import { useFormat } from '../format/useFormat.ts'
import classes from './Panel.module.css'

/** Two stores without a link: what was seen between them, and why it is none. */
export function NoLink({ pair }: { pair: PairExplained }) {
  const { text, count } = useFormat()
  return (
    <>
      {pair.text && <div style={{ fontSize: 12, lineHeight: '18px' }}>{text(pair.text)}</div>}
      <ul className={classes.terms}>
        {pair.considered.map((one) => (
          <li key={`${one.kind}:${one.value}`} className={classes.reason}>
            <span className={classes.muted}>·</span>
            <span className={classes.muted}>{text(one.text)}</span>
            <span className={classes.number}>
              {one.rows > 0 && one.kind !== 'gate' ? (
                <Figure
                  question={{ title: text(one.text), about: 'link', id: one.kind, a: pair.a, b: pair.b, ...(one.value === null ? {} : { value: one.value }) }}
                >
                  {count(one.rows)}
                </Figure>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
