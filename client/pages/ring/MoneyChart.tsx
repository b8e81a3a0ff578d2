import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { MoneyColumn, MoneyNode, RingMoney } from '../../../server/contract/money.ts'
import { PALETTES, type Palette } from '../../canvas/render/palette.ts'
import { useFormat } from '../../format/useFormat.ts'
import classes from './Money.module.css'
import { BAR, moneyLayout, sizeOf } from './moneyLayout.ts'
import { useMoneyTexts } from './useMoneyTexts.ts'

interface Props {
  readonly money: RingMoney
  readonly selectedId: string | null
  readonly onSelect: (node: MoneyNode | null) => void
  /** What is pointed at, as a sentence. */
  readonly onPoint: (text: string | null) => void
}

const HEAD = 44
const LABELS = { site: 'GamblingSite', code: 'QrCode', store: 'Store', account: 'Account', onward: 'Account', further: 'Account' } as const

/** The route as bars and ribbons; its list stands below for the keyboard, so the picture itself takes no focus. */
export function MoneyChart({ money, selectedId, onSelect, onPoint }: Props) {
  const { t } = useTranslation('money')
  const { money: sum, count } = useFormat()
  const { nameOf, shortName, flowText } = useMoneyTexts()
  const palette = PALETTES[useComputedColorScheme('light')]
  const { ref, width } = useElementSize()
  const byId = new Map(money.nodes.map((node) => [node.id, node]))
  const { columns, nodes, ribbons, height } = moneyLayout(money.nodes, money.links, Math.max(560, width), 380)
  const things = (column: MoneyColumn): number =>
    money.nodes.filter((node) => node.column === column).reduce((all, node) => all + (node.kind === 'entity' ? 1 : (node.others ?? 0)), 0)
  const total = (column: MoneyColumn): number => money.nodes.filter((node) => node.column === column).reduce((all, node) => all + sizeOf(node), 0)
  return (
    <div ref={ref} className={classes.chart}>
      <svg width={Math.max(560, width)} height={HEAD + height + 12} role="img" aria-label={t('chartLabel')} onPointerLeave={() => onPoint(null)}>
        {columns.map(({ column, x }) => (
          <g key={column} transform={`translate(${x} 14)`}>
            <text className={classes.columnName} fill="var(--kb-ink)">
              {t(`column.${column}`)}
              <tspan fill="var(--kb-ink-3)" dx={5} fontWeight={400}>
                {count(things(column))}
              </tspan>
            </text>
            <text className={classes.columnSum} y={17} fill="var(--kb-ink-2)">
              {sum(total(column))}
            </text>
          </g>
        ))}
        <g transform={`translate(0 ${HEAD})`}>
          {ribbons.map(({ link, path }) => {
            const [from, to] = [byId.get(link.from), byId.get(link.to)]
            const lit = selectedId === link.from || selectedId === link.to
            return (
              <path
                key={`${link.from} ${link.to}`}
                d={path}
                fill={lit ? palette.accent : colorOf(to && isRemainder(to) ? to : from, palette)}
                opacity={lit ? 0.55 : selectedId === null ? 0.26 : 0.1}
                onPointerEnter={() => onPoint(flowText(link, from, to))}
              >
                <title>{flowText(link, from, to)}</title>
              </path>
            )
          })}
          {nodes.map(({ node, x, y, height: tall }) => (
            <g key={node.id} className={classes.node} onPointerEnter={() => onPoint(`${nameOf(node)} · ${sum(sizeOf(node))}`)} onClick={() => onSelect(node)}>
              <title>{`${nameOf(node)} · ${sum(sizeOf(node))}`}</title>
              <rect
                x={x}
                y={y}
                width={BAR}
                height={tall}
                rx={Math.min(2, tall / 2)}
                fill={colorOf(node, palette)}
                stroke={node.id === selectedId ? palette.accent : 'none'}
                strokeWidth={2}
              />
              <text x={x + BAR + 6} y={y + Math.min(tall / 2 + 4, 16)} className={classes.label} stroke={palette.canvas} fill={palette.ink}>
                {shortName(node, tall < 30 ? 10 : 20)}
                {tall < 30 && (
                  <tspan dx={5} fill={palette.inkSecondary}>
                    {sum(sizeOf(node))}
                  </tspan>
                )}
              </text>
              {tall >= 30 && (
                <text x={x + BAR + 6} y={y + Math.min(tall / 2 + 4, 16) + 14} className={classes.label} stroke={palette.canvas} fill={palette.inkSecondary}>
                  {sum(sizeOf(node))}
                </text>
              )}
              <rect x={x - 3} y={y - 4} width={BAR + 6} height={tall + 8} fill="transparent" data-money={node.id} />
            </g>
          ))}
        </g>
      </svg>
    </div>
  )
}

/** Sums that are no thing: what is left, what is not explained. */
function isRemainder({ kind }: MoneyNode): boolean {
  return kind === 'inside' || kind === 'kept' || kind === 'unexplained'
}

function colorOf(node: MoneyNode | undefined, palette: Palette): string {
  if (!node) return palette.edge
  if (isRemainder(node)) return 'var(--kb-attention)'
  return node.kind === 'entity' || node.kind === 'others' ? palette.nodes[LABELS[node.column]] : palette.nodes.Order
}
