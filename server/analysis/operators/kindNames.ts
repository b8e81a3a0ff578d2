import type { Bilingual } from '../../contract/common.ts'

const NAMES: Readonly<Record<string, Bilingual>> = {
  payee: { zh: '收款人', en: 'payee' },
  phone: { zh: '电话', en: 'phone' },
  qq: { zh: 'QQ', en: 'QQ' },
  wechat: { zh: '微信', en: 'WeChat' },
  email: { zh: '邮箱', en: 'e-mail' },
  id_number: { zh: '证件号', en: 'identity number' },
  legal_person: { zh: '法定代表人', en: 'legal person' },
  licence: { zh: '营业执照', en: 'licence' },
  device: { zh: '设备', en: 'device' },
  mac: { zh: 'MAC', en: 'MAC' },
  api_tag: { zh: '接口标识', en: 'API tag' },
  template: { zh: '模板', en: 'template' },
  auth_host: { zh: '授权主机', en: 'authorisation host' },
  host_ip: { zh: '服务器地址', en: 'hosting address' },
  ip: { zh: 'IP', en: 'IP' },
  address: { zh: '地址', en: 'address' },
  waybill: { zh: '运单号', en: 'waybill number' },
  account: { zh: '账户', en: 'account' },
  qr: { zh: '收款码', en: 'collection code' },
}

/** Kinds of identifiers as a sentence names them. */
export function kindList(kinds: readonly string[]): Bilingual {
  const named = kinds.map((kind) => NAMES[kind] ?? { zh: kind, en: kind })
  return { zh: named.map(({ zh }) => zh).join('、'), en: named.map(({ en }) => en).join(', ') }
}
