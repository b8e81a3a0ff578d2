import type { LinkKind } from './linkKind.ts'
import { OVERLAPS } from './overlap.ts'
import { hypothesisApart } from './hypothesis_apart.ts'
import { payerApart } from './payer_apart.ts'
import { vendorDay } from './vendor_day.ts'
import type { SharedKind } from './sharedKind.ts'
import { device } from './device.ts'
import { mac } from './mac.ts'
import { bankAccount } from './bank_account.ts'
import { siteAccount } from './site_account.ts'
import { qrAccount } from './qr_account.ts'
import { controller } from './controller.ts'
import { idNumber } from './id_number.ts'
import { phone } from './phone.ts'
import { legalPerson } from './legal_person.ts'
import { licence } from './licence.ts'
import { wechat } from './wechat.ts'
import { qq } from './qq.ts'
import { email } from './email.ts'
import { payee } from './payee.ts'
import { gamblingSite } from './gambling_site.ts'
import { ip } from './ip.ts'
import { sender } from './sender.ts'

export const SHARED_KINDS: readonly SharedKind[] = [
  device,
  mac,
  bankAccount,
  siteAccount,
  qrAccount,
  controller,
  idNumber,
  phone,
  legalPerson,
  licence,
  wechat,
  qq,
  email,
  payee,
  gamblingSite,
  ip,
  sender,
]

/** Every kind of link, in the order in which the documentation lists them. */
export const LINK_KINDS: readonly LinkKind[] = [...SHARED_KINDS, ...OVERLAPS, payerApart, vendorDay, hypothesisApart]

const BY_ID = new Map(SHARED_KINDS.map((kind) => [kind.id, kind]))

export function sharedKind(id: string): SharedKind | undefined {
  return BY_ID.get(id)
}
