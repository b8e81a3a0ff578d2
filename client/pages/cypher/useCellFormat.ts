import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { cellText } from './cellText.ts'

/** Cells as people read them: fen are shown as yuan to the fen, with the unit in the column's head. */
export function useCellFormat() {
  const { t, i18n } = useTranslation('cypher')
  const format = useFormat()
  return useMemo(() => {
    const yuan = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    return {
      cell: (cell: unknown, unit: string | null): string => {
        if (typeof cell !== 'number') return cellText(cell)
        if (unit === 'fen') return yuan.format(cell / 100)
        if (unit === 'milli') return yuan.format(cell / 1000)
        if (unit === 'share') return format.share(cell)
        return Number.isInteger(cell) ? String(cell) : format.decimal(cell)
      },
      unit: (unit: string | null): string | null => {
        if (unit === 'fen' || unit === 'milli') return t('result.yuan')
        // Counting words such as 个 have no English.
        return unit === 'share' || (unit !== null && i18n.language === 'en' && unit > '\u2E7F') ? null : unit
      },
    }
  }, [t, i18n.language, format])
}
