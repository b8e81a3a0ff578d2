const mixed = new Map<string, string>()

/** `share` of `over` laid on `under`; both `#rrggbb`. Opaque, so that what is dimmed does not show what lies behind it. */
export function mixColor(under: string, over: string, share: number): string {
  const key = `${under}${over}${share}`
  const before = mixed.get(key)
  if (before !== undefined) return before
  const channels = [0, 1, 2].map((index) => Math.round(channel(under, index) * (1 - share) + channel(over, index) * share))
  const color = `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`
  mixed.set(key, color)
  return color
}

function channel(color: string, index: number): number {
  return Number.parseInt(color.slice(1 + 2 * index, 3 + 2 * index), 16)
}
