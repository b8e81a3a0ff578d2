import type { Bilingual, Label } from '../../contract/common.ts'
import { parseTarget } from '../../contract/notes.ts'
import type { GraphStatus } from '../../contract/cases.ts'
import { nodeRows } from '../../evidence/links/nodeRows.ts'
import type { Case } from '../case.ts'
import { runOfRing } from '../runs.ts'

/** For so many the evidence is asked; a scene that lost more is of another case or of loads that were taken out. */
const MOST_ASKED = 200

const NOT_ASKED: Bilingual = {
  zh: `消失的节点太多，只查明了前 ${MOST_ASKED} 个的原因。`,
  en: `Too many are gone: only the first ${MOST_ASKED} were looked up.`,
}

/** Why each of these nodes is not in the graph, as runs and evidence tell. */
export async function whyGone(kase: Case, ids: readonly string[], graph: Pick<GraphStatus, 'tier' | 'dataVersion'>): Promise<{ id: string; why: Bilingual }[]> {
  const gone: { id: string; why: Bilingual }[] = []
  for (const [place, id] of ids.entries()) gone.push({ id, why: place < MOST_ASKED ? await reasonFor(kase, id, graph) : NOT_ASKED })
  return gone
}

async function reasonFor(kase: Case, id: string, graph: Pick<GraphStatus, 'tier' | 'dataVersion'>): Promise<Bilingual> {
  const target = parseTarget(id)
  if (target?.kind !== 'node') return { zh: '不是案件中的节点。', en: 'It is no node of a case.' }
  if (target.label === 'Ring') {
    const run = await runOfRing(kase, target.key)
    if (!run) return { zh: '没有任何一次运行有这个团伙。', en: 'No run of this case has this ring.' }
    return run.latest
      ? { zh: `第 ${run.runNo} 次运行有它，但图是在那之前建的：请重建图。`, en: `Run ${run.runNo} has it, but the graph is older: build the graph again.` }
      : { zh: `它属于第 ${run.runNo} 次运行，最近一次运行没有这个团伙。`, en: `It belongs to run ${run.runNo}; the last run has no such ring.` }
  }
  if (!(await hasRows(kase, target.label, target.key)))
    return {
      zh: '证据中已没有任何一行提到它：提到它的文件已撤出，或属于其他案件。',
      en: 'No row of the evidence names it any more: the load that did was taken out, or it is of another case.',
    }
  if (graph.tier === 'aggregate' && (target.label === 'Waybill' || target.label === 'Order'))
    return {
      zh: '证据中有它，但图只保留候选店铺和团伙的运单与订单。',
      en: 'The evidence has it, but the graph holds waybills and orders of gated stores and rings only.',
    }
  return {
    zh: `证据中有它，但图（数据版本 v${graph.dataVersion ?? '?'}）里没有：请重建图。`,
    en: `The evidence has it, but the graph (data version v${graph.dataVersion ?? '?'}) does not: build the graph again.`,
  }
}

async function hasRows(kase: Case, label: Label, key: string): Promise<boolean> {
  const { sql, values } = nodeRows(label, key)
  return (await kase.evidence.count(`SELECT count(*) FROM (SELECT 1 FROM (${sql}) WHERE source_id IS NOT NULL LIMIT 1)`, values)) > 0
}
