import { z } from 'zod'
import { ringsOfRun } from '../../listRings.ts'
import { both, column, counted, distinct, figure, SHOWN, type StepDefinition } from '../step.ts'

/** Rings that hold one of these stores. */
const HOLDING = `SELECT DISTINCT ring_id FROM shown_ring_member WHERE run_id = $1 AND role = 'member' AND label = 'Store' AND key IN (SELECT unnest(from_json($2, '["VARCHAR"]')))`

const HYPOTHESES = {
  code_merchant: both('码商', 'code merchant'),
  brushing: both('刷单', 'brushing'),
  no_ship: both('未发货', 'no-ship'),
  undecided: both('未定', 'undecided'),
}
const STATUSES = {
  lead: both('线索', 'lead'),
  confirmed: both('已确认', 'confirmed'),
  rejected: both('已排除', 'rejected'),
  split: both('已拆分', 'split by verdict'),
  merged: both('已合并', 'merged by verdict'),
}

/** The rings that the operator's numbers fed, and the one of the store complained of. */
export const rings: StepDefinition = {
  takes: ['rings', 'stores'],
  async run({ kase, input, trail, run }) {
    const stores = [...(trail.stores ?? []), ...input]
    const holding = await kase.casework.all(HOLDING, z.object({ ring_id: z.string() }), [run?.runId ?? '', JSON.stringify(stores)])
    const wanted = new Set([...input, ...holding.map((one) => one.ring_id)])
    const found = run ? (await ringsOfRun(kase, run.runId)).filter(({ ringId }) => wanted.has(ringId)).toSorted((a, b) => b.ringScore - a.ringScore) : []
    const judged = found.filter(({ statuses }) => !statuses.includes('lead'))
    const merchants = found.filter(({ hypothesis }) => hypothesis === 'code_merchant')
    const noRun = both('还没有运行检测', 'detection has not run')
    return {
      headline: run
        ? both(
            `${found.length} 个疑似团伙，其中码商 ${merchants.length} 个，已研判 ${judged.length} 个`,
            `${counted(found.length, 'suspected ring')}, code merchants among them ${merchants.length}, judged ${judged.length}`,
          )
        : both('还没有运行检测', 'Detection has not run'),
      figures: [
        figure('rings', 'count', '疑似团伙', 'Suspected rings', run ? found.length : null, noRun),
        figure('stores', 'count', '店铺', 'Stores', run ? found.reduce((sum, one) => sum + one.stores, 0) : null, noRun),
        figure('in', 'fen', '码商流入', 'Into code merchants', run ? merchants.reduce((sum, one) => sum + one.inFen, 0) : null, noRun),
        figure('judged', 'count', '已研判', 'Judged', run ? judged.length : null, noRun),
      ],
      tables: [
        {
          id: 'rings',
          title: both('团伙', 'Rings'),
          columns: [
            column('ring', 'text', '团伙', 'Ring'),
            column('hypothesis', 'text', '假设', 'Hypothesis'),
            column('score', 'count', '分值', 'Score'),
            column('stores', 'count', '店铺', 'Stores'),
            column('in', 'fen', '流入', 'In'),
            column('empty', 'share', '空包占比', 'Empty share'),
            column('status', 'text', '研判', 'Verdict'),
          ],
          rows: found.slice(0, SHOWN).map((one) => ({
            cells: [
              both(`#${one.ringNo} ${one.name.zh}`, `#${one.ringNo} ${one.name.en}`),
              HYPOTHESES[one.hypothesis],
              Math.round(one.ringScore * 10) / 10,
              one.stores,
              one.inFen,
              one.emptyShare,
              STATUSES[one.statuses[0] ?? 'lead'],
            ],
            link: { label: 'Ring', key: one.ringId },
          })),
          total: found.length,
        },
      ],
      missing: run
        ? found.length > 0
          ? []
          : [
              both(
                '这些号码和店铺不在任何团伙里：补充载入平台的店铺、订单、提现，再运行检测。',
                'No ring holds these numbers and stores: load more of the platform (stores, orders, withdrawals) and run detection again.',
              ),
            ]
        : [both('在“数据”页运行检测，再回到这一步。', 'Run detection on the data page, then come back to this step.')],
      found: { rings: distinct(found.map(({ ringId }) => ringId)) },
    }
  },
}
