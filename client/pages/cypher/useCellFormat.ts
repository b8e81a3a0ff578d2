import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { cellText } from './cellText.ts'

const WORD = /^[A-Za-z][\w ,]{1,40}$/

/** Cells as people read them: fen are shown as yuan to the fen, with the unit in the column's head. */
export function useCellFormat() {
  const { t, i18n } = useTranslation(['cypher', 'canvas', 'supply'])
  const format = useFormat()
  return useMemo(() => {
    const yuan = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    // Labels, relation types, kinds of identifiers and the tests of a parcel come as words of the graph.
    const said = (text: string): string | null => {
      if (!WORD.test(text)) return null
      const name = ['cypher:word', 'canvas:label', 'canvas:type', 'supply:kind'].map((group) => `${group}.${text}`).find((key) => i18n.exists(key))
      if (name !== undefined) return t(name)
      const [label = '', kind = ''] = text.split(' ')
      return label === 'Identifier' && i18n.exists(`supply:kind.${kind}`) ? t(`supply:kind.${kind}`) : null
    }
    return {
      cell: (cell: unknown, unit: string | null): string => {
        if (typeof cell === 'string') return said(cell) ?? cellText(cell)
        if (Array.isArray(cell) && cell.every((item) => typeof item === 'string')) return cell.map((item) => said(item) ?? cellText(item)).join(', ')
        if (typeof cell === 'boolean') return t(`word.${cell ? 'yes' : 'no'}`)
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
  }, [t, i18n, format])
}
