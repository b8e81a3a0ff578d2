/** `share` of `over` laid on `under`; both `#rrggbb`. Opaque, so that what is dimmed does not show what lies behind it. */
export function mixColor(under: string, over: string, share: number): string {
  const mixed = [0, 1, 2].map((index) => Math.round(channel(under, index) * (1 - share) + channel(over, index) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function channel(color: string, index: number): number {
  return Number.parseInt(color.slice(1 + 2 * index, 3 + 2 * index), 16)
}
