import { useTranslation } from 'react-i18next'
import { useFormat } from '../format/useFormat.ts'

type Cell = string | number | boolean | null

/** Names of tables and columns, and cells as people read them. Identifiers stay exactly as the file has them. */
export function useCellText() {
  const { t, i18n } = useTranslation('columns')
  const { money, decimal, dateTime } = useFormat()
  const columnText = (column: string): string => (i18n.exists(`columns:column.${column}`) ? t(`column.${column}`) : column)
  const tableText = (table: string): string => (i18n.exists(`columns:table.${table}`) ? t(`table.${table}`) : table)
  const valueText = (column: string, value: Cell): string => {
    if (value === null) return '—'
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (typeof value === 'number') {
      if (column.endsWith('_fen')) return money(value)
      return column.endsWith('_milli') ? `¥${(value / 1000).toFixed(3)}` : decimal(value)
    }
    return /^\d{4}-\d{2}-\d{2}T/.test(value) ? dateTime(value) : value
  }
  return { columnText, valueText, tableText }
}
