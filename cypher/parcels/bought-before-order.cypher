// title.zh: 先买号后有单
// title.en: Numbers bought before the order existed
// description.zh: 卖出时间早于订单创建时间的单号占店铺单号的比例。真实商家在有订单之后才取号；预打印的号段和预售会误报。
// description.en: The share of a store's numbers that were sold before their order was created. A real seller gets the number after the order; pre-printed blocks and pre-sales are the usual false alarm.
// parameter: share | number 0..1 | 0.05 | 最低比例 | Share at least
// parameter: least | integer 1..100000 | 30 | 最少有订单的单号 | Numbers with an order at least
// returns: store | 店铺 | Store
// returns: before | 先买号的单号 | Bought before | 个
// returns: numbers | 售出的单号 | Numbers sold | 个
// returns: share | 比例 | Share
// returns: ring | 团伙编号 | Ring number
// tags: W9, waybill, store
MATCH (:VendorSite)-[sold:SOLD]->(:Waybill)<-[:SHIPPED_WITH]-(order:Order)-[:PLACED_AT]->(store:Store)
WHERE order.createdAt IS NOT NULL
WITH store, count(*) AS numbers, count(CASE WHEN sold.at < order.createdAt THEN 1 END) AS before
WHERE numbers >= $least AND before >= $share * numbers
RETURN store, before, numbers, toFloat(before) / numbers AS share, store.ringNo AS ring
ORDER BY share DESC, numbers DESC, store.key
LIMIT 500
