const YUAN = /^([+-]?)(\d+)(?:\.(\d+))?$/

/**
 * Whole fen of an amount in yuan as people and exports write it (`1,234.50`, `¥12`, `12.3元`, full-width digits), or null when it
 * is no amount, has parts of a fen, or is too large to be exact.
 */
export function fenFromYuan(text: string): number | null {
  return scaled(text, 2)
}

/** Thousandths of a unit (`0.35` yuan → 350, `1.2` kg → 1200) by the same rules. */
export function thousandths(text: string): number | null {
  return scaled(text, 3)
}

function scaled(text: string, places: number): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s¥¥]|元$|RMB|CNY/gi, '')
    .replace(/,(?=\d{3}(\D|$))/g, '')
  const match = YUAN.exec(plain)
  if (!match) return null
  const [, sign = '', whole = '', fraction = ''] = match
  if (/[1-9]/.test(fraction.slice(places))) return null
  const value = Number(whole + fraction.slice(0, places).padEnd(places, '0'))
  if (!Number.isSafeInteger(value)) return null
  return sign === '-' && value !== 0 ? -value : value
}
