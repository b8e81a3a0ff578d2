/** What looks like a ring's behaviour and is not, with its number in the list of confusers; two more are in no list. */
export const CONFUSER_CLASSES = {
  brushing_studio: 'C1',
  solo_brusher: 'C1',
  agency: 'C2',
  cloud_warehouse: 'C3',
  live_stream_launch: 'C4',
  round_price_top_up: 'C5',
  drop_ship: 'C6',
  gift_parcels: 'C7',
  dormitory_address: 'C8',
  family_payer: 'C9',
  mix_up: 'C10',
  recycled_number: 'C11',
  missing_scans: 'C12',
  multi_shop_owner: undefined,
  seasonal: undefined,
} as const

export type ConfuserClass = keyof typeof CONFUSER_CLASSES
