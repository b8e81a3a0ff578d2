/** `+2.6`, `−0.4`; what one decimal would round away keeps two (`+0.02`), and nothing but 0 is printed as 0. */
export function signedText(value: number, locale: string): string {
  const size = Math.abs(value)
  const shown = Math.max(Math.round(size * 100) / 100, size > 0 ? 0.01 : 0)
  const digits = shown > 0 && shown < 0.1 ? 2 : 1
  const figure = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(shown)
  return shown === 0 ? figure : `${value < 0 ? '−' : '+'}${figure}`
}
