import type { FreezeItem } from '../../contract/freeze.ts'
import { chinaTime } from '../exports/chinaTime.ts'
import type { ExportMask } from '../exports/exportMask.ts'
import { columns, type Cell, type ExportTable } from '../exports/exportTable.ts'

type Mask = Pick<ExportMask, 'key' | 'name' | 'text'>

const LABELS = { Account: '账户', QrCode: '收款码', Store: '店铺' } as const
const PRIORITIES = { high: '高', middle: '中', low: '低' } as const
const STATES = { proposed: '拟冻结', approved: '已核准', sent: '已发出', returned: '已回执' } as const

const yuan = (fen: number | null): number | null => (fen === null ? null : fen / 100)

/** The whole list as it stands, one row an item. Money in fen; an empty cell is not computable or not there yet. */
export function freezeTable(items: readonly FreezeItem[], mask: Mask): ExportTable {
  return {
    name: 'freezes',
    columns: [
      ...columns('id', 'label', 'key'),
      ...columns('text', 'name', 'institution'),
      ...columns('id', 'priority', 'state', 'ring_id'),
      ...columns('text', 'reason'),
      ...columns('number', 'asked_fen', 'inside_fen'),
      ...columns('id', 'inside_basis', 'inside_as_of'),
      ...columns('text', 'inside_note', 'inside_note_en'),
      ...columns('number', 'arrived_fen', 'left_fen'),
      ...columns('text', 'proposed_by'),
      ...columns('id', 'proposed_at'),
      ...columns('text', 'approved_by'),
      ...columns('id', 'approved_at'),
      ...columns('text', 'sent_to'),
      ...columns('id', 'sent_at', 'doc_no', 'outcome'),
      ...columns('number', 'frozen_fen'),
      ...columns('id', 'until'),
      ...columns('text', 'answer'),
    ],
    async *batches() {
      yield items.map((item): Cell[] => [
        item.label,
        mask.key(item.label, item.key),
        mask.name(item.label, item.key, item.name),
        item.institution,
        item.priority,
        item.state,
        item.ringId,
        mask.text(item.reason),
        item.amountFen,
        item.inside.insideFen,
        item.inside.basis,
        item.inside.asOf,
        mask.text(item.inside.text.zh),
        mask.text(item.inside.text.en),
        item.inside.arrivedFen,
        item.inside.leftFen,
        item.proposedBy,
        item.proposedAt,
        item.approvedBy,
        item.approvedAt,
        item.sentTo,
        item.sentAt,
        item.docNo,
        item.outcome,
        item.frozenFen,
        item.until,
        item.answer === null ? null : mask.text(item.answer),
      ])
    },
  }
}

/** What a bank or platform is asked to freeze, as its clerk reads it: no scores, no inner workings. Money in yuan. */
export function requestTable(items: readonly FreezeItem[], mask: Mask, now: Date): ExportTable {
  return {
    name: '申请冻结清单',
    columns: [
      ...columns('number', '序号'),
      ...columns('id', '类型', '账号或编号'),
      ...columns('text', '户名或名称', '机构'),
      ...columns('text', '申请冻结金额（元）'),
      ...columns('id', '优先级', '状态'),
      ...columns('text', '理由', '提出人', '核准人'),
      ...columns('id', '核准时间', '文书号', '制表日期'),
    ],
    async *batches() {
      yield items.map((item, place): Cell[] => [
        place + 1,
        LABELS[item.label],
        mask.key(item.label, item.key),
        mask.name(item.label, item.key, item.name),
        item.institution,
        item.amountFen === null ? '全部余额' : (yuan(item.amountFen) ?? 0).toFixed(2),
        PRIORITIES[item.priority],
        STATES[item.state],
        mask.text(item.reason),
        item.proposedBy,
        item.approvedBy,
        item.approvedAt?.slice(0, 10) ?? null,
        item.docNo,
        chinaTime(now).slice(0, 10),
      ])
    },
  }
}
