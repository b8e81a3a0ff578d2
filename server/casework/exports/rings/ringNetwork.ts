import { z } from 'zod'
import { resolveSettings } from '../../../analysis/settings.ts'
import { label, nodeId, type Label } from '../../../contract/common.ts'
import { linkTerm } from '../../../contract/explain.ts'
import type { Database } from '../../../evidence/database.ts'
import { insertRows } from '../../../evidence/insertRows.ts'
import { prepareTransferTwins } from '../../../evidence/money/transferTwins.ts'
import type { Case } from '../../case.ts'
import type { ExportMask } from '../exportMask.ts'
import type { Network, NetworkEdge, NetworkNode } from '../network.ts'
import type { ExportedMember } from './ringMembers.ts'
import { memberBatches } from './ringMembers.ts'
import type { ExportedRing, ExportedRun } from './exportedRun.ts'
import { EXPORTED_ORDERS, TIE_ROWS } from './ringTies.ts'

interface Entry {
  readonly member: ExportedMember
  readonly rings: ExportedRing[]
}

/**
 * Rings as a network: members and context are nodes, each once; the links between stores and the ties that the evidence knows are edges.
 * `withRings`: the rings are nodes too, their members tied to them. `kase` is a snapshot: temporary tables are made in its evidence.
 */
export async function ringNetwork(kase: Case, run: ExportedRun, mask: ExportMask, withRings = false): Promise<Network & { count: number; members: number }> {
  const entries = new Map<string, Entry>()
  let listed = 0
  for await (const { ring, members } of memberBatches(kase, run)) {
    listed += members.length
    for (const member of members) {
      const id = nodeId(member.label, member.key)
      const known = entries.get(id)
      if (known) known.rings.push(ring)
      else entries.set(id, { member, rings: [ring] })
    }
  }
  await fillExported(kase.evidence, [...entries.values()])
  await prepareTransfers(kase.evidence, run, [...entries.values()])
  const shown = (of: Label, key: string): string => nodeId(of, mask.key(of, key))
  return {
    count: entries.size + (withRings ? run.rings.length : 0),
    directed: false,
    members: listed,
    title: `Kongbao, case ${kase.id}, run ${run.runNo} (${run.runId}): 线索，非结论 / a lead, not a finding`,
    nodeAttributes: [
      ...strings('type', 'key', 'role', 'ring_id', 'ring_no', 'hypothesis'),
      ...doubles('ring_score', 'member_score'),
      ...longs('orders', 'in_fen', 'withdrawn_fen'),
      ...doubles('empty_share', 'stability'),
    ],
    edgeAttributes: [...strings('type', 'kinds'), ...longs('n')],
    async *nodes() {
      for (const entry of entries.values()) yield [networkNode(entry, mask)]
      if (withRings) yield run.rings.map(ringNode)
    },
    async *edges() {
      if (withRings) for (const entry of entries.values()) yield memberEdges(entry, mask)
      for await (const rows of kase.casework.batches(LINKS, linkRow, [run.runId])) {
        yield rows
          .filter(({ a, b }) => entries.has(nodeId('Store', a)) && entries.has(nodeId('Store', b)))
          .map(({ a, b, weight, terms }): NetworkEdge => {
            const kinds = [...new Set(terms.map(({ kind }) => kind))].toSorted()
            return { from: shown('Store', a), to: shown('Store', b), weight, values: ['LINK', kinds, terms.reduce((sum, { rows: n }) => sum + n, 0)] }
          })
      }
      for await (const rows of kase.evidence.batches(TIE_ROWS, tieRow)) {
        yield rows.map(({ type, from_label: fromLabel, from_key: from, to_label: toLabel, to_key: to, n }): NetworkEdge => ({
          from: shown(fromLabel, from),
          to: shown(toLabel, to),
          weight: 1,
          values: [type, null, n],
        }))
      }
    },
  }
}

const strings = (...names: string[]): { name: string; type: 'string' }[] => names.map((name) => ({ name, type: 'string' }))
const doubles = (...names: string[]): { name: string; type: 'double' }[] => names.map((name) => ({ name, type: 'double' }))
const longs = (...names: string[]): { name: string; type: 'long' }[] => names.map((name) => ({ name, type: 'long' }))

const LINKS = `SELECT a, b, weight, terms FROM link
  WHERE run_id = $1 AND a IN (SELECT key FROM ring_member WHERE run_id = $1 AND label = 'Store') AND b IN (SELECT key FROM ring_member WHERE run_id = $1 AND label = 'Store')
  ORDER BY a, b`
const linkRow = z.object({
  a: z.string(),
  b: z.string(),
  weight: z.number(),
  terms: z.string().transform((text) => z.array(linkTerm.pick({ kind: true, rows: true })).parse(JSON.parse(text))),
})
const tieRow = z.object({ type: z.string(), from_label: label, from_key: z.string(), to_label: label, to_key: z.string(), n: z.number() })

async function fillExported(evidence: Database, entries: readonly Entry[]): Promise<void> {
  await evidence.run('CREATE OR REPLACE TEMP TABLE exported (label VARCHAR, key VARCHAR)')
  await insertRows(
    evidence,
    'exported',
    { label: 'VARCHAR', key: 'VARCHAR' },
    entries.map(({ member }) => ({ label: member.label, key: member.key })),
  )
  await evidence.run('DROP TABLE IF EXISTS exported_order')
  await evidence.run(EXPORTED_ORDERS)
}

async function prepareTransfers(evidence: Database, run: ExportedRun, entries: readonly Entry[]): Promise<void> {
  const accounts = entries.filter(({ member }) => member.label === 'Account').map(({ member }) => member.key)
  await evidence.run('CREATE OR REPLACE TEMP TABLE transfer_twin (kept_id VARCHAR, twin_id VARCHAR)')
  if (accounts.length > 0) await prepareTransferTwins(evidence, resolveSettings(run.settings).money, undefined, accounts)
  // Pairs are read beside the snapshot: one half may have been loaded since.
  await evidence.run('DELETE FROM transfer_twin WHERE kept_id NOT IN (SELECT transfer_id FROM transfers)')
}

function networkNode({ member, rings }: Entry, mask: ExportMask): NetworkNode {
  const { role, label: of, key, name, memberScore, orders, inFen, withdrawnFen, emptyShare, stability } = member
  const shown = mask.key(of, key)
  return {
    id: nodeId(of, shown),
    title: mask.name(of, key, name) || shown,
    values: [
      of,
      shown,
      role,
      rings.map(({ ringId }) => ringId),
      rings.map(({ ringNo }) => String(ringNo)),
      [...new Set(rings.map(({ hypothesis }) => hypothesis))],
      Math.max(...rings.map(({ ringScore }) => ringScore)),
      memberScore,
      orders,
      inFen,
      withdrawnFen,
      emptyShare,
      stability,
    ],
  }
}

function ringNode({ ringId, ringNo, hypothesis, ringScore }: ExportedRing): NetworkNode {
  return { id: nodeId('Ring', ringId), title: `#${ringNo}`, values: ['Ring', ringId, null, null, [String(ringNo)], [hypothesis], ringScore] }
}

function memberEdges({ member, rings }: Entry, mask: ExportMask): NetworkEdge[] {
  const from = nodeId(member.label, mask.key(member.label, member.key))
  return rings.map(({ ringId }) => ({ from, to: nodeId('Ring', ringId), weight: 1, values: ['MEMBER_OF', null, null] }))
}
