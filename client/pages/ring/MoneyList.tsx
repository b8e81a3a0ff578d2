import { useTranslation } from 'react-i18next'
import { MONEY_COLUMNS, type MoneyNode, type RingMoney } from '../../../server/contract/money.ts'
import { Figure } from '../../evidence/Figure.tsx'
import { useFormat } from '../../format/useFormat.ts'
import classes from './Money.module.css'
import { freezeTargets } from '../freeze/freezeTargets.ts'
import { ProposeButton } from '../freeze/ProposeButton.tsx'
import { sizeOf } from './moneyLayout.ts'
import { useMoneyTexts } from './useMoneyTexts.ts'

interface Props {
  readonly money: RingMoney
  readonly selectedId: string | null
  readonly onSelect: (node: MoneyNode | null) => void
}

/** The same route as lists: every stop with its sum, and of the selected one what came in and where it went. */
export function MoneyList({ money, selectedId, onSelect }: Props) {
  const { t } = useTranslation('money')
  const { money: sum, count } = useFormat()
  const { nameOf, timesOf } = useMoneyTexts()
  const byId = new Map(money.nodes.map((node) => [node.id, node]))
  const selected = money.nodes.find((node) => node.id === selectedId)
  const sides = selected
    ? ([
        ['came', money.links.filter((link) => link.to === selected.id), 'from', selected.inFen],
        ['went', money.links.filter((link) => link.from === selected.id), 'to', selected.outFen],
      ] as const)
    : []
  return (
    <div className={classes.lists}>
      {selected && (
        <section className={classes.selected} aria-label={t('selected')}>
          <h3 className={classes.heading}>
            {nameOf(selected)}
            {selected.kind === 'entity' && selected.label && (
              <Figure question={{ title: `${t('rowsOf')} ${nameOf(selected)}`, about: 'node', id: selected.label, a: selected.key }}>{t('rows')}</Figure>
            )}
          </h3>
          {selected.kind === 'entity' && (
            <ProposeButton targets={freezeTargets([{ label: selected.label, key: selected.key, name: nameOf(selected) }])} ringId={money.ringId} />
          )}
          {sides.map(
            ([side, links, end, total]) =>
              links.length > 0 && (
                <table key={side} className={classes.table}>
                  <caption>{t(side)}</caption>
                  <tbody>
                    {links.map((link) => {
                      const other = byId.get(link[end])
                      return (
                        <tr key={link[end]}>
                          <td>
                            <button type="button" className="kb-link" onClick={() => other && onSelect(other)}>
                              {other ? nameOf(other) : link[end]}
                            </button>
                          </td>
                          <td className={classes.quiet}>{t('times', { count: link.count, shown: count(link.count) })}</td>
                          <td className={classes.quiet}>{timesOf(link)}</td>
                          <td>{sum(link.fen)}</td>
                        </tr>
                      )
                    })}
                    <tr>
                      <th scope="row" colSpan={3}>
                        {t('total')}
                      </th>
                      <td>
                        <b>{sum(total)}</b>
                      </td>
                    </tr>
                  </tbody>
                </table>
              ),
          )}
        </section>
      )}
      <section aria-label={t('stops')} className={classes.stops}>
        {MONEY_COLUMNS.map((column) => {
          const nodes = money.nodes.filter((node) => node.column === column)
          return (
            nodes.length > 0 && (
              <div key={column}>
                <h3 className={classes.heading}>{t(`column.${column}`)}</h3>
                <ul>
                  {nodes.map((node) => (
                    <li key={node.id}>
                      <button
                        type="button"
                        className={classes.stop}
                        aria-pressed={node.id === selectedId}
                        onClick={() => onSelect(node.id === selectedId ? null : node)}
                      >
                        <span>{nameOf(node)}</span>
                        <span>{sum(sizeOf(node))}</span>
                      </button>
                    </li>
                  ))}
                </ul>
              </div>
            )
          )
        })}
      </section>
    </div>
  )
}
