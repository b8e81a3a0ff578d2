import type { SavedQuery } from '../../../server/contract/queries.ts'

export interface Column {
  readonly name: string
  readonly title: string
  /** Stands in the column's head, not in its cells. */
  readonly unit: string | null
}

/** The columns of a result, titled as the saved query says; others keep their name. */
export function titledColumns(names: readonly string[], query: SavedQuery | null, chinese: boolean): Column[] {
  return names.map((name) => {
    const said = query?.returns.find((one) => one.name === name)
    return { name, title: said ? (chinese ? said.title.zh : said.title.en) : name, unit: said?.unit ?? null }
  })
}
