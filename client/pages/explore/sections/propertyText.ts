/** Properties that say where a row stands, or that the panel shows elsewhere. */
const QUIET: ReadonlySet<string> = new Set(['key', 'src', 'srcN', 'sourceId', 'source_id', 'line', 'createdRun', 'relKey', 'dayOnly'])

export interface PropertyTexts {
  readonly money: (fen: number) => string
  readonly number: (value: number) => string
  readonly yes: string
  readonly no: string
}

/** A property as people read it; null: nothing to say. `dayOnly` names the columns whose records give no time of day. */
export function propertyText(name: string, value: unknown, texts: PropertyTexts, dayOnly?: unknown): string | null {
  if (QUIET.has(name) || value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return value ? texts.yes : texts.no
  if (typeof value === 'number') {
    if (name.endsWith('Fen')) return texts.money(value)
    if (name.endsWith('Milli')) return `¥${texts.number(value / 1000)}`
    if (name === 'emptyScore') return `${texts.number(Math.round(value * 1000) / 10)} %`
    if (name === 'ringNo') return `#${String(value).padStart(3, '0')}`
    return texts.number(Math.round(value * 1000) / 1000)
  }
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value)) return isDay(name, dayOnly) ? value.slice(0, 10) : value.slice(0, 16).replace('T', ' ')
  if (typeof value === 'string') return value
  if (Array.isArray(value))
    return value.length === 0 ? null : value.map((entry) => (typeof entry === 'object' ? JSON.stringify(entry) : String(entry))).join(', ')
  return JSON.stringify(value)
}

function isDay(property: string, dayOnly: unknown): boolean {
  const columns: unknown[] = Array.isArray(dayOnly) ? dayOnly : typeof dayOnly === 'string' ? dayOnly.split(/\W+/) : []
  return columns.includes(property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
}
