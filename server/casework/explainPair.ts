import { z } from 'zod'
import { plain } from '../analysis/indicator.ts'
import { resolveSettings } from '../analysis/settings.ts'
import { pairExplanation, type PairExplained } from '../contract/explain.ts'
import { AppError } from '../errors.ts'
import type { Case } from './case.ts'
import { pairFacts, type PairFacts } from './pairFacts.ts'
import { parsedJson } from './parsedJson.ts'
import { latestRun } from './runs.ts'

const linkRow = z.object({ a: z.string(), b: z.string(), weight: z.number(), terms: parsedJson(pairExplanation.shape.terms) })
const storeRow = z.object({ key: z.string(), gated: z.boolean(), suspicion: z.number().nullable() })

/** Why these two stores are linked in the last run, or what was seen between them and is no link. Throws NOT_FOUND for a store that the run does not know. */
export async function explainPair(kase: Case, a: string, b: string): Promise<PairExplained> {
  if (a === b) throw new AppError('BAD_REQUEST', 'A pair is two stores: a and b are the same.', { field: 'b' })
  const run = await latestRun(kase)
  const values = [run?.runId ?? '', a, b]
  const link = await kase.casework.first(
    'SELECT a, b, weight, terms FROM link WHERE run_id = $1 AND ((a = $2 AND b = $3) OR (a = $3 AND b = $2))',
    linkRow,
    values,
  )
  if (link) return { ...link, linked: true, text: null, considered: [] }
  const known = await kase.casework.all('SELECT key, gated, suspicion FROM store_score WHERE run_id = $1 AND key IN ($2, $3)', storeRow, values)
  for (const key of [a, b]) if (!known.some((store) => store.key === key)) throw new AppError('NOT_FOUND', `The last run knows no store ${key}.`, { key })
  const settings = resolveSettings(run?.settings ?? {})
  const facts = await pairFacts(kase, [a, b], settings, run?.population ?? null)
  const gates = known
    .toSorted((x, y) => (x.key < y.key ? -1 : 1))
    .flatMap(({ key, gated, suspicion }) => (gated ? [] : [gateEntry(key, suspicion, settings.gate)]))
  return {
    a,
    b,
    weight: 0,
    terms: [],
    linked: false,
    text: inShort(facts, gates.length === 0),
    considered: [...gates, ...entriesOf(facts, settings.sql.hubStores)],
  }
}

type Entry = PairExplained['considered'][number]

function gateEntry(key: string, suspicion: number | null, gate: number): Entry {
  const shown = suspicion === null ? null : plain(suspicion)
  return {
    kind: 'gate',
    value: key,
    rows: 0,
    text:
      shown === null
        ? { zh: `${key} 缺少数据，未进入候选，不与他店比对`, en: `${key} could not be judged and was not compared with other stores` }
        : {
            zh: `${key} 疑点 ${shown}，未过候选门槛 ${plain(gate)}，不与他店比对`,
            en: `${key} has suspicion ${shown}, under the gate of ${plain(gate)}, and was not compared with other stores`,
          },
  }
}

function inShort({ shared, days, payers, buyers }: PairFacts, compared: boolean): PairExplained['text'] {
  const zh = [`共用标识 ${shared.length} 项`]
  const en = [`${shared.length} shared values`]
  const add = (chance: { common: number; expected: number | null }, nameZh: string, nameEn: string): void => {
    zh.push(`${nameZh} ${plain(chance.common)}${chance.expected === null ? '' : `（偶然预期 ${plain(chance.expected)}）`}`)
    en.push(`${plain(chance.common)} ${nameEn}${chance.expected === null ? '' : ` where ${plain(chance.expected)} expected`}`)
  }
  if (days) add(days, '同站同日买号', 'common days at vendor sites')
  if (payers) add(payers, '共同付款人', 'common payers')
  if (buyers) add(buyers, '共同受雇下单人', 'common hired buyers')
  const head = compared
    ? { zh: '没有超出偶然的关联', en: 'No link beyond chance' }
    : { zh: '没有关联（有店铺未进入候选，未作比对）', en: 'No link (a store did not pass the gate, so the two were not compared)' }
  return { zh: `${head.zh}：${zh.join('，')}`, en: `${head.en}: ${en.join(', ')}` }
}

function entriesOf({ shared, days, payers, buyers }: PairFacts, hubStores: number): Entry[] {
  const entries = shared.map(({ kind, name, value, stores, isLink, rows }): Entry => {
    const why = !isLink
      ? { zh: '此类信息不作为关联', en: 'not counted as a link' }
      : stores > hubStores
        ? { zh: `多于 ${hubStores} 家，不构成关联`, en: `more than ${hubStores}, so it says nothing` }
        : { zh: '被其他项抵消，或店铺未进入候选', en: 'outweighed by other terms, or a store was not compared' }
    return {
      kind,
      value,
      rows: isLink ? rows : 0,
      text: { zh: `${name.zh} ${value} 由 ${stores} 家店铺共用：${why.zh}`, en: `${name.en} ${value} shared by ${stores} stores: ${why.en}` },
    }
  })
  if (days) {
    const { zh, en } = expectation(days.expected)
    entries.push({
      kind: 'vendor_day',
      value: null,
      rows: days.rows,
      text: { zh: `同站同日买号 ${plain(days.common)} 次${zh}`, en: `Numbers bought at the same site on ${plain(days.common)} common days${en}` },
    })
  }
  if (payers) {
    const { zh, en } = expectation(payers.expected)
    entries.push({
      kind: 'payer_overlap',
      value: null,
      rows: payers.common,
      text: { zh: `共同付款人 ${payers.common} 名${zh}`, en: `${payers.common} payers in common${en}` },
    })
  }
  if (buyers) {
    const { zh, en } = expectation(buyers.expected)
    entries.push({
      kind: 'buyer_overlap',
      value: null,
      rows: buyers.common,
      text: { zh: `共同受雇下单人 ${buyers.common} 名${zh}`, en: `${buyers.common} hired buyers in common${en}` },
    })
  }
  return entries
}

function expectation(expected: number | null): { zh: string; en: string } {
  return expected === null ? { zh: '', en: '' } : { zh: `，偶然预期 ${plain(expected)}`, en: `, ${plain(expected)} expected by chance` }
}
