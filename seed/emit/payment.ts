import type { Random } from '../random.ts'
import type { Party, StorePlan } from '../storePlan.ts'
import type { World } from '../world/world.ts'

/** How long one rotating code is shown. */
const CODE_LIFE = 720

interface Paid {
  readonly orderId: string
  readonly amount: number
  readonly created: number
  readonly paid: number
  readonly buyer: Party
}

/** Writes the payment of an order and the code that it was paid with; three payments in a hundred are not in the files. */
export function writePayment(world: World, plan: StorePlan, random: Random, order: Paid): void {
  const payer = plan.payer?.(random, order.paid) ?? order.buyer
  const qrId = random.chance(plan.qr?.share ?? 0) ? writeCode(world, plan, random, order) : undefined
  if (random.chance(0.03)) return
  world.files.row('payments', {
    payment_id: `PAY${order.orderId}`,
    platform: plan.platform.id,
    order_id: order.orderId,
    payer_account: world.partyAccount(payer),
    qr_id: qrId,
    amount_fen: order.amount,
    paid_at: world.calendar.stamp(order.paid),
    channel: random.chance(0.65) ? 'alipay' : 'wechat',
  })
}

const lastCodes = new WeakMap<StorePlan, string>()

function writeCode(world: World, plan: StorePlan, random: Random, order: Paid): string {
  const { qr } = plan
  if (!qr) throw new Error(`${plan.key} has no codes.`)
  const rotating = qr.kind === 'merchant'
  const period = Math.floor(order.created / CODE_LIFE)
  const id = rotating ? `QM-${plan.storeId}-${period}` : `QR-${order.orderId}`
  if (rotating && lastCodes.get(plan) === id) return id
  lastCodes.set(plan, id)
  const from = rotating ? period * CODE_LIFE : order.created
  world.files.row('qr_codes', {
    qr_id: id,
    kind: qr.kind,
    platform: plan.platform.id,
    store_id: plan.storeId,
    account_id: qr.accounts.length > 0 && random.chance(0.5) ? random.pick(qr.accounts) : undefined,
    // Known where investigators deposited themselves or hold the site's back end.
    gambling_site: qr.site?.observed && random.chance(0.15) ? qr.site.id : undefined,
    first_seen: world.calendar.stamp(from),
    last_seen: world.calendar.stamp(rotating ? from + CODE_LIFE - 1 : order.paid),
  })
  return id
}
