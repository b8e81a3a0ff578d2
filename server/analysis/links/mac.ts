import type { SharedKind } from './sharedKind.ts'

export const mac: SharedKind = {
  id: 'mac',
  name: { zh: 'MAC 地址', en: 'MAC address' },
  why: { zh: '与设备相同', en: 'As a device' },
  confuser: { zh: '共用办公室的网卡、被改写的地址', en: 'A shared office’s network card, addresses that were set by hand' },
  rows: 'identifier',
}
