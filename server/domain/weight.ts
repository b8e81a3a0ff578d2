/** Whole grams, rounded, of a weight in kilograms (`0.52`, `1.2kg`, `3公斤`), or null when it is no weight. */
export function gramsFromKilograms(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s|(kg|公斤|千克)$/gi, '')
  return /^\d+(\.\d+)?$/.test(plain) ? Math.round(Number(plain) * 1000) : null
}
