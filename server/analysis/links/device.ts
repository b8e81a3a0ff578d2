import type { SharedKind } from './sharedKind.ts'

export const device: SharedKind = {
  id: 'device',
  name: { zh: '设备', en: 'device' },
  why: { zh: '一台设备在一个人手里；群控农场使其并非定论', en: 'A device is in one hand; farms of phones are why it is not certainty' },
  confuser: { zh: '代运营公司、多店店主、二手设备', en: 'Agencies, owners of several shops, second-hand devices' },
  rows: 'identifier',
}
