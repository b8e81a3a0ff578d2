/** `6.00E+11`, `6E+11` and `6.0E11`: what spreadsheets and number types make of long digits. A pattern for DuckDB and JavaScript alike. */
export const DAMAGED_NUMBER = String.raw`-?[0-9](\.[0-9]+[eE]\+?[0-9]{1,3}|[eE]\+[0-9]{1,3})`

const DAMAGED = new RegExp(`^${DAMAGED_NUMBER}$`)

export function isDamagedNumber(cell: string): boolean {
  return DAMAGED.test(cell)
}
