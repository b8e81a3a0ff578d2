import type { SharedKind } from './sharedKind.ts'

export const phone: SharedKind = {
  id: 'phone',
  name: { zh: '电话', en: 'phone' },
  why: { zh: '号码会被出租和转手，代运营以自己的号码注册多店', en: 'Phones are rented and passed on, agencies register many stores with theirs' },
  confuser: { zh: '代运营、重新放号的号码', en: 'Agencies, numbers that were given out again' },
  rows: 'identifier',
}
