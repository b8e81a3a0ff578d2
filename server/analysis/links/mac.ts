import type { SharedKind } from './sharedKind.ts'

export const mac: SharedKind = {
  id: 'mac',
  name: { zh: 'MAC 地址', en: 'MAC address' },
  why: 'As a device: the address of one network card.',
  rows: 'identifier',
}
