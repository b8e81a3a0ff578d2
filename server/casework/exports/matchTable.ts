import type { MatchNumbers, MatchRow } from '../../contract/exports.ts'
import type { Match } from '../match.ts'
import type { ExportMask } from './exportMask.ts'
import { columns, type ExportTable } from './exportTable.ts'

export function matchTable(match: Match, numbers: MatchNumbers, mask: ExportMask): ExportTable {
  return {
    name: 'match',
    columns: [
      // Exactly as asked, without the mark that keeps long numbers safe in spreadsheets: this list is joined with others by machines.
      ...columns('text', 'waybill_no', 'courier'),
      ...columns('number', 'hit'),
      ...columns('id', 'sites', 'stores', 'rings'),
      ...columns('text', 'other_cases', 'sold_at', 'signed_at', 'source'),
      ...(numbers === 'any' ? columns('id', 'kinds') : []),
    ],
    async *batches() {
      for await (const rows of match.batches()) {
        yield rows.map((row: MatchRow) => [
          mask.field('waybill_no', row.waybill_no),
          row.courier,
          row.hit,
          row.sites,
          row.stores,
          row.rings,
          row.other_cases,
          row.sold_at,
          row.signed_at,
          row.source,
          ...(numbers === 'any' ? [row.kinds] : []),
        ])
      }
    },
  }
}
