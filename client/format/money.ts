const two = (locale: string) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const zh = two('zh-CN')
const en = two('en')

/** Money with its unit: `¥2,846.20 万`, `3.42 亿元` in Chinese, `¥28.46 M` or `¥376.55 K` in English; small sums in full. */
export function moneyText(fen: number, chinese: boolean): string {
  const sign = fen < 0 ? '−' : ''
  const yuan = Math.abs(fen) / 100
  if (!chinese) {
    if (yuan >= 1e6) return `${sign}¥${en.format(yuan / 1e6)} M`
    return yuan >= 1e4 ? `${sign}¥${en.format(yuan / 1e3)} K` : `${sign}¥${en.format(yuan)}`
  }
  if (yuan >= 1e8) return `${sign}¥${zh.format(yuan / 1e8)} 亿`
  return yuan >= 1e4 ? `${sign}¥${zh.format(yuan / 1e4)} 万` : `${sign}¥${zh.format(yuan)}`
}

/** Money for a column whose head carries the unit: 万元 in Chinese, ¥ M in English. */
export function moneyColumn(fen: number, chinese: boolean): string {
  return chinese ? zh.format(fen / 1e6) : en.format(fen / 1e8)
}

/** The figure and the unit apart, for the large figures of a strip. */
export function moneyParts(fen: number, chinese: boolean): { figure: string; unit: string } {
  const yuan = fen / 100
  if (!chinese) {
    if (yuan >= 1e6) return { figure: `¥${en.format(yuan / 1e6)}`, unit: 'M' }
    return yuan >= 1e4 ? { figure: `¥${en.format(yuan / 1e3)}`, unit: 'K' } : { figure: `¥${en.format(yuan)}`, unit: '' }
  }
  if (yuan >= 1e8) return { figure: zh.format(yuan / 1e8), unit: '亿元' }
  return yuan >= 1e4 ? { figure: zh.format(yuan / 1e4), unit: '万元' } : { figure: zh.format(yuan), unit: '元' }
}
