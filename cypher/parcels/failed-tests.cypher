// title.zh: 一家店的运单及不合常理之处
// title.en: A store's waybills with the tests they fail
// description.zh: 逐张运单列出：空包网站售出、无实测重量、扫描过少、先签后揽、异城同点揽签、先买号后有单、一号多单。不填店铺时取得分最高团伙里的一家。
// description.en: Waybill by waybill: sold by a vendor site, never weighed, few scans, signed before pickup, picked up and signed at one outlet of another city, bought before the order, several orders. Without a store, one of the best scored ring.
// parameter: store | store | "" | 店铺 | Store
// parameter: scans | integer 1..20 | 3 | 扫描不超过 | Scans at most
// parameter: least | integer 0..7 | 1 | 至少几项不合 | Tests failed at least
// returns: waybill | 运单 | Waybill
// returns: order | 订单 | Order
// returns: failed | 不合常理之处 | Tests failed
// returns: count | 项数 | How many | 项
// returns: pickedAt | 揽收 | Picked up
// returns: signedAt | 签收 | Signed
// returns: weightG | 重量（克） | Weight in g
// returns: scans | 扫描数 | Scans | 次
// returns: sites | 售号网站 | Sites that sold it
// tags: W1, W2, W3, W4, W8, W9, W10, waybill
CALL {
  MATCH (store:Store {key: $store})
  RETURN store
  UNION
  MATCH (store:Store)-[:MEMBER_OF {role: 'member'}]->(ring:Ring)
  WHERE $store = ''
  RETURN store
  ORDER BY ring.score DESC, store.key
  LIMIT 1
}
MATCH (store)<-[:PLACED_AT]-(order:Order)-[:SHIPPED_WITH]->(waybill:Waybill)
OPTIONAL MATCH (site:VendorSite)-[sold:SOLD]->(waybill)
WITH order, waybill, collect(DISTINCT site.key) AS sites, min(sold.at) AS soldAt
WITH order, waybill, sites, [test IN [
  CASE WHEN size(sites) > 0 THEN 'W8 sold' END,
  CASE WHEN waybill.weightSource IS NOT NULL AND waybill.weightSource <> 'measured' OR waybill.weightG = 0 THEN 'W1 not weighed' END,
  CASE WHEN waybill.scanCount <= $scans AND waybill.fromCity <> waybill.toCity THEN 'W2 few scans' END,
  CASE WHEN waybill.signedAt < waybill.pickedAt THEN 'W3 signed before pickup' END,
  CASE WHEN waybill.fromCity <> waybill.toCity AND EXISTS { (waybill)-[:PICKED_AT]->(:Outlet)<-[:SIGNED_AT]-(waybill) } THEN 'W4 one outlet, two cities' END,
  CASE WHEN soldAt < order.createdAt THEN 'W9 bought before the order' END,
  CASE WHEN COUNT { (waybill)<-[:SHIPPED_WITH]-(:Order) } > 1 THEN 'W10 several orders' END
] WHERE test IS NOT NULL] AS failed
WHERE size(failed) >= $least
RETURN waybill, order, failed, size(failed) AS count, waybill.pickedAt AS pickedAt, waybill.signedAt AS signedAt, waybill.weightG AS weightG, waybill.scanCount AS scans, sites
ORDER BY count DESC, waybill.pickedAt, waybill.key
LIMIT 1000
