import type { SharedKind } from './sharedKind.ts'

export const device: SharedKind = {
  id: 'device',
  name: { zh: '设备', en: 'device' },
  why: 'A device is in one hand; farms of phones are why it is not certainty.',
  rows: 'identifier',
}
