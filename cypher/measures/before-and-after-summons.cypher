// title.zh: 约谈前后各快递售号量
// title.en: Numbers sold before and after a courier's summons
// description.zh: 各快递被约谈之前和之后若干天内，空包网站售出的该快递单号数。
// description.en: How many of a courier's numbers vendor sites sold in so many days before its summons and after it.
// parameter: days | integer 1..365 | 30 | 天数 | Days
// returns: courier | 快递 | Courier
// returns: summonedAt | 约谈时间 | Summoned at
// returns: before | 之前 | Before | 个
// returns: after | 之后 | After | 个
// returns: change | 变化 | Change
// tags: summons, courier
MATCH (:Case {own: true})-[summons:SUMMONED]->(courier:Org {kind: 'COURIER'})
WITH courier, min(summons.at) AS summonedAt, duration({days: $days}) AS span
OPTIONAL MATCH (waybill:Waybill {courier: courier.code})<-[sold:SOLD]-(:VendorSite)
WHERE sold.at >= summonedAt - span AND sold.at < summonedAt + span
WITH courier, summonedAt, count(CASE WHEN sold.at < summonedAt THEN 1 END) AS before, count(CASE WHEN sold.at >= summonedAt THEN 1 END) AS after
RETURN courier, summonedAt, before, after, CASE WHEN before > 0 THEN toFloat(after - before) / before END AS change
ORDER BY before DESC, courier.key
LIMIT 100
