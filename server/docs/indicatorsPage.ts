import { peerKind } from '../analysis/baseline.ts'
import { CONTEXT_RULES } from '../analysis/context/registry.ts'
import type { Indicator } from '../analysis/indicator.ts'
import { INDICATORS } from '../analysis/indicators/registry.ts'
import type { LinkKind } from '../analysis/links/linkKind.ts'
import { OVERLAPS } from '../analysis/links/overlap.ts'
import { LINK_KINDS, sharedKind } from '../analysis/links/registry.ts'
import { sharedLogOdds } from '../analysis/links/sharedValue.ts'
import { resolveSettings } from '../analysis/settings.ts'
import type { Bilingual } from '../contract/common.ts'

const settings = resolveSettings()

/** `docs/indicators.md`: everything that detection counts, from the registries and their default settings. */
export function indicatorsPage(): string {
  const { waybill, store, ring } = settings.familyCaps
  return `# What detection counts

Written by \`npm run docs\` from \`server/analysis\`; a test fails when it is out of date. Every number here is a default, stored with each run, and a run may set it otherwise.
Defaults without a published source are assumptions, to be checked against the case's own data: beside each figure the product shows what is usual on the same platform or courier.
What the loaded data cannot tell is "not computable" and counts nothing, neither for nor against.

## Indicators and counter-indicators
An indicator counts nothing at *from*, everything at *threshold* and in proportion between, and nothing at all on fewer than *rows* rows. Points are for code merchant / brushing / no-ship; below 0 they
count against. The points of a family never sum to more than its cap: waybill ${waybill}, store ${store}, ring ${ring}. *Peers* are the stores that its values are compared with.

| id | name | what is counted | from → threshold | rows | points | peers | needs | what looks the same |
|---|---|---|---|---|---|---|---|---|
${INDICATORS.map(indicatorRow).join('\n')}

## Link kinds
Each is worth log-odds, which add up to a pair's weight. A value that *k* stores share is worth ln max(ρ · ${settings.expectedRing} / (k − 1), 1.02); values of more than ${settings.sql.hubStores} stores make no pairs (hub guard).
Outlets and addresses are never evidence.

| kind | name | weight | why | left out besides hubs | what looks the same |
|---|---|---|---|---|---|
${LINK_KINDS.map(linkRow).join('\n')}

## Shown beside the score
These never count in a score.

| id | name | what is counted | needs | what looks the same |
|---|---|---|---|---|
${CONTEXT_RULES.map(({ id, name, definition, tables, confuser }) => row(id, both(name), both(definition), tables.join(', '), both(confuser))).join('\n')}
`
}

function indicatorRow(indicator: Indicator): string {
  const { id, name, definition, tables, confuser, format } = indicator
  const setting = settings.indicators[id]
  if (!setting) throw new Error(`No settings for indicator ${id}.`)
  const { from, threshold, minRows, quantile, points } = setting
  const beyond =
    quantile === undefined
      ? ''
      : threshold < from
        ? `, and lower than at ${share(1 - quantile)} of ordinary peers`
        : `, and higher than at ${share(quantile)} of ordinary peers`
  return row(
    id,
    both(name),
    both(definition),
    `${format(from)} → ${format(threshold)}${beyond}`,
    String(minRows),
    `${points.code_merchant} / ${points.brushing} / ${points.no_ship}`,
    peerKind(indicator),
    tables.join(', ') || 'identifiers or withdrawals',
    both(confuser),
  )
}

function linkRow({ id, name, why, guard, confuser }: LinkKind): string {
  return row(id, both(name), weightOf(id), both(why), guard ? both(guard) : '', both(confuser))
}

function weightOf(id: string): string {
  if (sharedKind(id)) return `ρ ${settings.links[id]}; +${sharedLogOdds(id, 2, settings).toFixed(2)} for two stores`
  const overlap = OVERLAPS.find((kind) => kind.id === id)
  if (!overlap) return 'o ln(o / λ) − (o − λ) and more'
  const least = overlap.id === 'payer_overlap' ? settings.sql.commonPayers : settings.sql.commonBuyers
  return `o ln(o / λ) − (o − λ), at most ${settings[overlap.cap]}; at least ${least} in common, ${settings.sql.payerLift} times chance, p < ${settings.sql.payerChance}`
}

function share(part: number): string {
  return `${Math.round(part * 1000) / 10}%`
}

function both({ zh, en }: Bilingual): string {
  return `${en}<br>${zh}`
}

function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
