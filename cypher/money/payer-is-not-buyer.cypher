// title.zh: 付款人不是下单人的店铺
// title.en: Stores where the payer is not the buyer
// description.zh: 付款账户与买家账户不同的订单占比：代付码的特征。只计来源写明买家付款账户的订单；亲属代付会误报。
// description.en: The share of orders whose paying account is not the buyer's: what pay-for-me codes look like. Only orders whose source names the buyer's account count; family cards are the usual false alarm.
// parameter: share | number 0..1 | 0.5 | 最低比例 | Share at least
// parameter: least | integer 1..100000 | 30 | 最少可比订单 | Comparable orders at least
// returns: store | 店铺 | Store
// returns: differing | 付款人不同的订单 | Orders with another payer | 单
// returns: orders | 可比订单 | Comparable orders | 单
// returns: share | 比例 | Share
// returns: ring | 团伙编号 | Ring number
// tags: S6, payer, store
MATCH (buyer:Account)-[:PLACED]->(order:Order)<-[:PAID]-(payer:Account)
MATCH (order)-[:PLACED_AT]->(store:Store)
WITH store, count(DISTINCT order) AS orders, count(DISTINCT CASE WHEN payer <> buyer THEN order END) AS differing
WHERE orders >= $least AND differing >= $share * orders
RETURN store, differing, orders, toFloat(differing) / orders AS share, store.ringNo AS ring
ORDER BY share DESC, orders DESC, store.key
LIMIT 500
