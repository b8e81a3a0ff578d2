import { z } from 'zod'
import { groupBy } from '../../../analysis/groupBy.ts'
import type { Reason } from '../../../contract/explain.ts'
import { ringMember, type RingMember } from '../../../contract/rings.ts'
import type { ByVerdict } from '../../../contract/verdicts.ts'
import type { Case } from '../../case.ts'
import { peersOf } from '../../keptMeasures.ts'
import type { ExportMask } from '../exportMask.ts'
import { columns, type Cell, type ExportTable } from '../exportTable.ts'
import type { ExportedRing, ExportedRun } from './exportedRun.ts'
import { ringSlices, sliceValues, WANTED } from './ringSlices.ts'
import { countedReasons } from './storeReasons.ts'

/** Ring membership, one row a member: what counts (`member`) and what others share too (`context`). */
export function ringMembers(kase: Case, run: ExportedRun, mask: ExportMask): ExportTable {
  return {
    name: 'members',
    columns: [
      ...columns('id', 'ring_id', 'hypothesis'),
      ...columns('number', 'ring_score'),
      ...columns('id', 'role', 'label', 'key'),
      ...columns('number', 'member_score', 'ring_no'),
      ...columns('text', 'name'),
      ...columns('number', 'orders', 'in_fen', 'withdrawn_fen', 'empty_share'),
      ...columns('text', 'reasons', 'reasons_en'),
      ...columns('number', 'stability'),
      ...columns('text', 'by_verdict'),
    ],
    async *batches() {
      for await (const { ring, members } of memberBatches(kase, run)) yield members.map((member) => memberRow(ring, member, mask))
    },
  }
}

export type ExportedMember = RingMember & { readonly reasons: readonly Reason[] }

const figures = ringMember.pick({ orders: true, inFen: true, withdrawnFen: true, emptyShare: true, stability: true })
const row = ringMember.pick({ role: true, label: true, key: true, memberScore: true }).extend({
  ringId: z.string(),
  name: z.string().nullable(),
  figures: z.string().nullable(),
  reasons: z.string().nullable(),
  courier: z.string().nullable(),
})

const MEMBERS = `${WANTED}, score AS (SELECT key, reasons, courier FROM store_score WHERE run_id = $1 AND key IN (SELECT key FROM own))
SELECT m.ring_id AS "ringId", m.role, m.label, m.key, m.member_score AS "memberScore", m.name, m.figures, s.reasons, s.courier
FROM any_ring_member m JOIN wanted w USING (ring_id) LEFT JOIN score s ON m.label = 'Store' AND s.key = m.key
WHERE m.run_id = $1 ORDER BY w.place, m.role DESC, m.member_score DESC NULLS LAST, m.label, m.key`

/** The members of the rings, ring by ring, counted ones first, with their figures and the reasons of stores that count for or against something. */
export async function* memberBatches(kase: Case, run: ExportedRun): AsyncGenerator<{ ring: ExportedRing; members: ExportedMember[] }> {
  const countedOf = await countedReasons(kase, run)
  for (const slice of ringSlices(run)) {
    const rings = new Map(slice.rings.map((ring) => [ring.ringId, ring]))
    for await (const rows of kase.casework.batches(MEMBERS, row, sliceValues(slice))) {
      for (const [ringId, own] of groupBy(rows, (one) => one.ringId)) {
        const ring = rings.get(ringId)
        if (!ring) continue
        const members = own.map(({ name, figures: known, reasons, courier, ...member }) => ({
          ...member,
          ...(known === null ? NO_FIGURES : figures.parse(JSON.parse(known))),
          name: name ?? '',
          reasons: reasons === null ? [] : countedOf(reasons, peersOf(member.key, courier)).reasons,
        }))
        yield { ring, members }
      }
    }
  }
}

const NO_FIGURES: z.infer<typeof figures> = { orders: null, inFen: null, withdrawnFen: null, emptyShare: null, stability: null }

export function memberRow(ring: ExportedRing, member: ExportedMember, mask: ExportMask): Cell[] {
  const of = member.label
  return [
    ring.ringId,
    ring.hypothesis,
    ring.ringScore,
    member.role,
    of,
    mask.key(of, member.key),
    member.memberScore,
    ring.ringNo,
    mask.name(of, member.key, member.name),
    member.orders,
    member.inFen,
    member.withdrawnFen,
    member.emptyShare,
    reasonText(member.reasons, 'zh', mask),
    reasonText(member.reasons, 'en', mask),
    member.stability,
    ring.byVerdict && verdictText(ring.byVerdict, mask),
  ]
}

/** `split A #3 of ring 7, 2026-04-01T10:00:00+08:00, 王警官: …`: a ring as people made it, not as the run found it. */
function verdictText({ verdictId, kind, part, of, author, at, reason }: ByVerdict, mask: ExportMask): string {
  const rings = of.map(({ ringNo }) => ringNo).join(' + ')
  return `${kind}${part === null ? '' : ` ${part}`} #${verdictId} of ring ${rings}, ${at}, ${author}: ${mask.text(reason)}`
}

/** What was measured and counted for or against something, strongest first. */
export function reasonText(reasons: readonly Reason[], language: 'zh' | 'en', mask: ExportMask): string {
  return reasons
    .filter(({ computable, points }) => computable && Object.values(points).some((value) => value !== 0))
    .map(({ id, text }) => `${id} ${mask.text(text[language])}`)
    .join(language === 'zh' ? '；' : '; ')
}
