import { useTranslation } from 'react-i18next'
import type { RingComparison } from '../../../server/contract/rings.ts'
import { NodeGlyph } from '../../canvas/NodeGlyph.tsx'
import { Figure } from '../../evidence/Figure.tsx'
import { useFormat } from '../../format/useFormat.ts'
import classes from './Compare.module.css'

/** Sites, accounts, identifiers and so on by kind: how many each ring has, how many both, and which; each opens its rows. */
export function SharedThings({ comparison: { a, b, shared } }: { comparison: RingComparison }) {
  const { t } = useTranslation('rings')
  const { count, date } = useFormat()
  const couriers = a.couriers.filter((courier) => b.couriers.includes(courier))
  const from = a.from && b.from ? [a.from, b.from].toSorted().at(-1) : undefined
  const to = a.to && b.to ? [a.to, b.to].toSorted()[0] : undefined
  const overlap = from && to && from <= to ? { from: date(from), to: date(to) } : null
  return (
    <>
      {shared.map((kind) => (
        <div key={kind.label} className={classes.kind}>
          <div className={classes.kindHead}>
            <NodeGlyph label={kind.label} size={17} />
            <b>{t(`canvas:label.${kind.label}`)}</b>
            <span>{t('compare.of', { both: count(kind.both), a: count(kind.a), b: count(kind.b) })}</span>
          </div>
          {kind.items.length > 0 && (
            <ul>
              {kind.items.map(({ key, name }) => (
                <li key={key}>
                  <Figure question={{ title: name, about: 'node', id: kind.label, a: key }}>{name}</Figure>
                </li>
              ))}
              {kind.items.length < kind.both && <li>{t('compare.listed', { shown: count(kind.items.length), total: count(kind.both) })}</li>}
            </ul>
          )}
        </div>
      ))}
      {shared.length === 0 && <p className={classes.text}>{t('compare.none')}</p>}
      <p className={classes.text}>
        {couriers.length > 0
          ? t('compare.sameCouriers', { names: couriers.map((courier) => t(`common:courier.${courier}`, { defaultValue: courier })).join(' ') })
          : t('compare.noCouriers')}
      </p>
      <p className={classes.text}>{overlap ? t('compare.overlap', overlap) : t('compare.noOverlap')}</p>
    </>
  )
}
