/** At most `most` characters (a Chinese one counts double), the middle left out: both ends of a number tell more than its beginning. */
export function shorten(text: string, most: number): string {
  const characters = Array.from(text)
  const widths = characters.map((character) => (character > '\u2E7F' ? 2 : 1))
  const total = widths.reduce((sum, width) => sum + width, 0)
  if (total <= most * 1.6) return text
  const room = most * 1.6 - 1
  let head = 0
  let used = 0
  while (head < characters.length && used + (widths[head] ?? 1) <= room * 0.6) used += widths[head++] ?? 1
  let tail = characters.length
  while (tail > head && used + (widths[tail - 1] ?? 1) <= room) used += widths[--tail] ?? 1
  return `${characters.slice(0, head).join('')}…${characters.slice(tail).join('')}`
}
