/** Something that can be done from the palette. */
export interface Command {
  readonly id: string
  readonly group: 'places' | 'actions' | 'rings' | 'queries' | 'cases' | 'search'
  readonly title: string
  /** Said beside the title, smaller. */
  readonly note?: string
  /** Also found by these, such as its name in the other language. */
  readonly words?: readonly string[]
  readonly run: () => void
}

/** Those that hold every word that was typed, the ones whose title begins with it first; as they come when nothing was typed. */
export function matching(commands: readonly Command[], typed: string): readonly Command[] {
  const asked = typed.trim().toLowerCase()
  if (asked === '') return commands
  const words = asked.split(/\s+/)
  const rank = ({ title, note = '', words: more = [] }: Command): number => {
    const all = [title, note, ...more].join('\n').toLowerCase()
    if (!words.every((word) => all.includes(word))) return 0
    return title.toLowerCase().startsWith(asked) ? 3 : title.toLowerCase().includes(asked) ? 2 : 1
  }
  return commands
    .map((command) => ({ command, rank: rank(command) }))
    .filter((one) => one.rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ command }) => command)
}
