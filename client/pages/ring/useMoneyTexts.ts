import { useTranslation } from 'react-i18next'
import type { MoneyLink, MoneyNode } from '../../../server/contract/money.ts'
import { useFormat } from '../../format/useFormat.ts'

/** How nodes and flows of the money route are called. */
export function useMoneyTexts() {
  const { t } = useTranslation('money')
  const { count, money, date } = useFormat()
  const nameOf = (node: MoneyNode): string => {
    if (node.kind === 'entity') return node.detail ? `${node.name}（${node.detail}）` : node.name
    if (node.kind === 'others') return t('others', { count: node.others ?? 0, shown: count(node.others ?? 0) })
    return t(`kind.${node.kind}`)
  }
  /** Within about so many Latin letters; identifiers keep both ends. */
  const shortName = (node: MoneyNode, letters: number): string => {
    if (node.kind !== 'entity') return nameOf(node)
    if (!/[⺀-鿿]/.test(node.name)) return node.name.length > 11 ? `${node.name.slice(0, 4)}…${node.name.slice(-4)}` : node.name
    return node.name.length * 2 > letters ? `${node.name.slice(0, letters / 2 - 1)}…` : node.name
  }
  const timesOf = ({ first, last }: MoneyLink): string => (first && last ? (date(first) === date(last) ? date(first) : `${date(first)} – ${date(last)}`) : '')
  const flowText = (link: MoneyLink, from: MoneyNode | undefined, to: MoneyNode | undefined): string =>
    [`${from ? nameOf(from) : ''} → ${to ? nameOf(to) : ''}`, money(link.fen), t('times', { count: link.count, shown: count(link.count) }), timesOf(link)]
      .filter(Boolean)
      .join(' · ')
  return { nameOf, shortName, flowText, timesOf }
}
