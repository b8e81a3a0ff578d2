// title.zh: 约谈之后仍走空包的店铺
// title.en: Orders after a summons date
// description.zh: 某日（不填为最早一次约谈）之后，仍用空包网站所售单号发货的订单，按店铺。说明谁在约谈后没有停手。
// description.en: Orders after a date (without one: the first summons) that still went out under numbers a vendor site sold, by store: who did not stop.
// parameter: from | date | "" | 起始日期 | From
// parameter: ring | ring | "" | 团伙（空为全部） | Ring (empty: all)
// returns: store | 店铺 | Store
// returns: orders | 之后的订单 | Orders after | 单
// returns: sold | 其中用空包号的 | Of these under sold numbers | 单
// returns: before | 之前用空包号的 | Under sold numbers before | 单
// returns: firstAt | 之后首单 | First after
// returns: lastAt | 末单 | Last
// returns: sumFen | 之后金额 | Money after | fen
// returns: ring | 团伙编号 | Ring number
// tags: summons, order, courier
OPTIONAL MATCH (:Case {own: true})-[summons:SUMMONED]->(:Org)
WITH CASE WHEN $from IS NULL THEN min(summons.at) ELSE datetime($from + 'T00:00:00+08:00') END AS since
MATCH (store:Store)<-[:PLACED_AT]-(order:Order)
WHERE order.createdAt IS NOT NULL AND since IS NOT NULL AND ($ring = '' OR store.ringId = $ring)
WITH store, since, order, EXISTS { (order)-[:SHIPPED_WITH]->(:Waybill)<-[:SOLD]-(:VendorSite) } AS isSold
WITH store, count(CASE WHEN order.createdAt >= since THEN 1 END) AS orders, count(CASE WHEN order.createdAt >= since AND isSold THEN 1 END) AS sold,
  count(CASE WHEN order.createdAt < since AND isSold THEN 1 END) AS before, min(CASE WHEN order.createdAt >= since THEN order.createdAt END) AS firstAt,
  max(order.createdAt) AS lastAt, sum(CASE WHEN order.createdAt >= since THEN order.amountFen ELSE 0 END) AS sumFen
WHERE sold > 0
RETURN store, orders, sold, before, firstAt, lastAt, sumFen, store.ringNo AS ring
ORDER BY sold DESC, store.key
LIMIT 500
