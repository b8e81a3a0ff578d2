import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PropertyTexts } from './propertyText.ts'

/** Figures in the language of the interface. Money to the fen: a panel shows what the record says. */
export function usePropertyTexts(): PropertyTexts {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const money = new Intl.NumberFormat(i18n.language, { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' })
    const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 4, useGrouping: true })
    const chinese = i18n.language.startsWith('zh')
    return {
      money: (fen) => money.format(fen / 100),
      number: (value) => number.format(value),
      yes: chinese ? '是' : 'yes',
      no: chinese ? '否' : 'no',
    }
  }, [i18n.language])
}
