const YUAN = /^([+-]?)(\d+)(?:\.(\d+))?$/

/**
 * Whole fen of an amount in yuan as people and exports write it (`1,234.50`, `¥12`, `12.3元`, full-width digits), or null when it
 * is no amount, has parts of a fen, or is too large to be exact.
 */
export function fenFromYuan(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s¥]|元$|RMB|CNY/gi, '')
    .replace(/,(?=\d{3}(\D|$))/g, '')
  const match = YUAN.exec(plain)
  if (!match) return null
  const [, sign = '', yuan = '', fraction = ''] = match
  if (/[1-9]/.test(fraction.slice(2))) return null
  const fen = Number(yuan + fraction.slice(0, 2).padEnd(2, '0'))
  if (!Number.isSafeInteger(fen)) return null
  return sign === '-' && fen !== 0 ? -fen : fen
}
