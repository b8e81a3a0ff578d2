import { nodeId } from '../../../contract/common.ts'
import type { FreezeLabel } from '../../../contract/freeze.ts'
import { writtenFreezes } from '../../freeze/freezes.ts'
import { insideOf } from '../../freeze/inside.ts'
import { both, column, figure, SHOWN, type StepDefinition } from '../step.ts'
import { storesOfRings } from '../storesOfRings.ts'

const STATES = {
  proposed: both('拟冻结', 'proposed'),
  approved: both('已核准', 'approved'),
  sent: both('已发出', 'sent'),
  returned: both('已回执', 'returned'),
}
const NOT_LISTED = both('未列入', 'not on the list')

/** What of the trail could be frozen, what is inside by the evidence, and what is on the list already. Putting it there is a person's decision. */
export const freeze: StepDefinition = {
  takes: ['accounts', 'rings'],
  async run({ kase, input, trail, run }) {
    const rings = new Set(trail.rings ?? [])
    const accounts = input.filter((key) => !rings.has(key))
    const stores = (await storesOfRings(kase, run?.runId ?? '', [...rings])).slice(0, SHOWN)
    const things = [
      ...accounts.map((key): { label: FreezeLabel; key: string } => ({ label: 'Account', key })),
      ...stores.map((key): { label: FreezeLabel; key: string } => ({ label: 'Store', key })),
    ]
    const inside = await insideOf(kase, things)
    const listed = new Map((await writtenFreezes(kase).all()).filter(({ gone }) => !gone).map(({ body }) => [nodeId(body.label, body.key), body.state]))
    const rows = things
      .flatMap((one) => {
        const id = nodeId(one.label, one.key)
        const figures = inside.get(id)
        return figures ? [{ ...one, figures, state: listed.get(id) ?? null }] : []
      })
      .toSorted((a, b) => (b.figures.insideFen ?? -1) - (a.figures.insideFen ?? -1) || (b.figures.arrivedFen ?? 0) - (a.figures.arrivedFen ?? 0))
    const computable = rows.filter((one) => one.figures.insideFen !== null)
    const open = rows.filter((one) => one.state === null)
    return {
      headline: both(
        `${rows.length} 个账户和店铺，${rows.length - open.length} 个已在冻结清单`,
        `${rows.length} accounts and stores, ${rows.length - open.length} on the freeze list`,
      ),
      figures: [
        figure(
          'inside',
          'fen',
          '可计算的尚存',
          'Inside, where it can be computed',
          computable.length > 0 ? computable.reduce((sum, one) => sum + (one.figures.insideFen ?? 0), 0) : null,
          both('都无法计算', 'none can be computed'),
        ),
        figure('unknown', 'count', '无法计算', 'Not computable', rows.length - computable.length),
        figure('open', 'count', '未列入', 'Not on the list', open.length),
      ],
      tables: [
        {
          id: 'propose',
          title: both('可冻结的账户与店铺', 'Accounts and stores that could be frozen'),
          columns: [
            column('thing', 'text', '对象', 'What'),
            column('state', 'text', '冻结清单', 'Freeze list'),
            column('inside', 'fen', '尚存', 'Inside'),
            column('arrived', 'fen', '到账', 'Arrived'),
            column('left', 'fen', '转出', 'Sent on'),
            column('basis', 'text', '依据', 'Basis'),
          ],
          rows: rows.slice(0, SHOWN).map((one) => ({
            cells: [one.key, one.state ? STATES[one.state] : NOT_LISTED, one.figures.insideFen, one.figures.arrivedFen, one.figures.leftFen, one.figures.text],
            link: { label: one.label, key: one.key },
          })),
          total: rows.length,
        },
      ],
      missing:
        computable.length < rows.length
          ? [
              both(
                '无法计算的账户：向开户机构调取带余额的流水；无法计算的店铺：向平台调取结算记录。',
                'For accounts that cannot be computed ask their banks for statements with balances; for stores, the platform for settlement records.',
              ),
            ]
          : [],
      found: {},
    }
  },
}
