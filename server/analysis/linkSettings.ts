/**
 * ρ of each kind of shared value: how much likelier two stores of one ring share it than two strangers among those who could.
 * The reason for each stands in `links/<kind>.ts`.
 */
export const LINK_DEFAULTS: Readonly<Record<string, number>> = {
  device: 4,
  mac: 4,
  bank_account: 4,
  site_account: 4,
  qr_account: 4,
  controller: 4,
  id_number: 4,
  phone: 2,
  legal_person: 2,
  licence: 2,
  wechat: 2,
  qq: 2,
  email: 2,
  payee: 4,
  gambling_site: 0.2,
  ip: 1,
  sender: 0.25,
}
