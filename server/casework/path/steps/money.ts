import { throwIfCancelled } from '../../../errors.ts'
import type { RingMoney } from '../../../contract/money.ts'
import { ringsOfRun } from '../../listRings.ts'
import { ringMoney } from '../../money/ringMoney.ts'
import { both, column, distinct, figure, type StepDefinition } from '../step.ts'

/** The money of so many rings is followed at once, those with most first; the ring page follows any. */
const MOST_RINGS = 8

const WANTED = {
  payments: both('没有付款表（payments）：向支付机构调取付款记录。', 'There are no payments (payments): ask the payment firms.'),
  withdrawals: both('没有提现表（withdrawals）：向平台调取结算提现记录。', 'There are no withdrawals (withdrawals): ask the platforms for settlement records.'),
  transfers: both(
    '没有账户流水（transfers）：向开户银行调取，才能看到提现之后的去向。',
    'There are no transfers (transfers): ask the banks; only they show where money went after a withdrawal.',
  ),
}

/** Where the rings' money came in, went out and still is; each ring's sums balance. */
export const money: StepDefinition = {
  takes: ['rings'],
  async run({ kase, input, run, task }) {
    const wanted = new Set(input)
    const listed = run ? (await ringsOfRun(kase, run.runId)).filter(({ ringId }) => wanted.has(ringId)) : []
    // A code merchant's money is what is frozen; the others follow when there is room.
    const rings = listed
      .toSorted((a, b) => Number(b.hypothesis === 'code_merchant') - Number(a.hypothesis === 'code_merchant') || b.inFen - a.inFen)
      .slice(0, MOST_RINGS)
    const counted: { ring: (typeof rings)[number]; flow: RingMoney }[] = []
    for (const [done, ring] of rings.entries()) {
      throwIfCancelled(task.signal)
      task.report({ step: 'path.money', done, total: rings.length, unit: 'rings' })
      counted.push({ ring, flow: await ringMoney(kase, ring.ringId, { top: 100 }) })
    }
    const sum = (of: (totals: RingMoney['totals']) => number): number | null =>
      counted.length > 0 ? counted.reduce((total, { flow }) => total + of(flow.totals), 0) : null
    const nothing = both('没有团伙', 'there is no ring')
    const missing = new Set(counted.flatMap(({ flow }) => flow.missing))
    const known = (fen: number | null): number | null => (missing.has('withdrawals') ? null : fen)
    return {
      headline:
        counted.length === 0
          ? both('还没有团伙可以追踪', 'There is no ring to follow')
          : both(`追踪了 ${counted.length} / ${listed.length} 个团伙的资金`, `Followed the money of ${counted.length} of ${listed.length} rings`),
      figures: [
        figure(
          'in',
          'fen',
          '流入',
          'In',
          sum((totals) => totals.inFen),
          nothing,
        ),
        figure('withdrawn', 'fen', '提现', 'Withdrawn', known(sum((totals) => totals.withdrawnFen)), WANTED.withdrawals),
        figure('inside', 'fen', '店内尚存', 'Still inside stores', known(sum((totals) => totals.insideFen)), WANTED.withdrawals),
        figure(
          'kept',
          'fen',
          '到账后未见转出',
          'Arrived and not seen leaving',
          missing.has('transfers') ? null : sum((totals) => totals.keptFen),
          WANTED.transfers,
        ),
      ],
      tables: [
        {
          id: 'rings',
          title: both('各团伙资金（流入 + 未说明 = 提现 + 退款 + 尚存）', 'Money of each ring (in + unexplained = withdrawn + refunded + inside)'),
          columns: [
            column('ring', 'text', '团伙', 'Ring'),
            column('in', 'fen', '流入', 'In'),
            column('unexplained', 'fen', '未说明', 'Unexplained'),
            column('withdrawn', 'fen', '提现', 'Withdrawn'),
            column('refunded', 'fen', '退款', 'Refunded'),
            column('inside', 'fen', '尚存', 'Inside'),
            column('onward', 'fen', '继续转出', 'Sent on'),
          ],
          rows: counted.map(({ ring, flow: { totals } }) => ({
            cells: [
              both(`#${ring.ringNo} ${ring.name.zh}`, `#${ring.ringNo} ${ring.name.en}`),
              totals.inFen,
              totals.unexplainedFen,
              totals.withdrawnFen,
              totals.refundedFen,
              totals.insideFen,
              totals.onwardFen,
            ],
            link: { label: 'Ring', key: ring.ringId },
          })),
          total: listed.length,
        },
      ],
      missing: [...missing].map((table) => WANTED[table]),
      found: {
        accounts: distinct(
          counted.flatMap(({ flow }) => flow.nodes.flatMap((node) => (node.column === 'account' && node.kind === 'entity' ? [node.key] : []))),
        ),
        rings: counted.map(({ ring }) => ring.ringId),
      },
    }
  },
}
