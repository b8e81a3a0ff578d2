import { useTranslation } from 'react-i18next'
import type { Reason } from '../../server/contract/explain.ts'
import { Figure } from '../evidence/Figure.tsx'
import { useFormat } from '../format/useFormat.ts'
import classes from './Panel.module.css'
import { Section } from './Section.tsx'

/** What is known about a ring besides its score: no points, each with its rows, its definition and who looks the same. */
export function BesideScore({ reasons, ringId }: { reasons: readonly Reason[]; ringId: string }) {
  const { t } = useTranslation('supply')
  const { text, decimal } = useFormat()
  const beside = reasons.filter(({ family }) => family === 'context')
  if (beside.length === 0) return null
  return (
    <Section title={t('beside')} note={t('besideNote')}>
      <ul className={classes.terms}>
        {beside.map(({ id, name, text: said, value, computable, definition, confuser }) => (
          <li key={id} className={computable ? classes.reason : `${classes.reason} ${classes.muted}`}>
            <span>·</span>
            <span title={[definition, confuser].flatMap((one) => (one ? [text(one)] : [])).join('\n')}>
              <b>{text(name)}</b> {text(said)} <span className={classes.muted}>{id}</span>
            </span>
            <span className={classes.number}>
              {computable && value !== null ? <Figure question={{ title: text(name), about: 'context', id, a: ringId }}>{decimal(value)}</Figure> : '—'}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
