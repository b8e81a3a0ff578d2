import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { bytesText } from './bytes.ts'
import { moneyColumn, moneyText } from './money.ts'
import { signedText } from './signed.ts'
import { dateText, dateTimeText } from './time.ts'
import type { Bilingual } from '../../server/contract/common.ts'

/** Figures, money, dates and two-language texts in the language of the interface. */
export function useFormat() {
  const { i18n } = useTranslation()
  const chinese = i18n.language === 'zh-CN'
  return useMemo(() => {
    const locale = chinese ? 'zh-CN' : 'en'
    const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
    const one = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
    const two = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
    const share = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
    return {
      count: (value: number) => whole.format(value),
      decimal: (value: number) => two.format(value),
      score: (value: number) => one.format(value),
      /** With its sign, as points and log-odds are printed. */
      signed: (value: number) => signedText(value, locale),
      share: (value: number | null) => (value === null ? '—' : share.format(value)),
      money: (fen: number) => moneyText(fen, chinese),
      moneyColumn: (fen: number) => moneyColumn(fen, chinese),
      date: dateText,
      dateTime: dateTimeText,
      bytes: bytesText,
      /** Noto Sans SC sets ’ as wide as a Chinese character. */
      text: (both: Bilingual) => (chinese ? both.zh : both.en.replaceAll('’', "'")),
    }
  }, [chinese])
}
