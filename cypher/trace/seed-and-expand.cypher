// title.zh: 从受害人订单扩线
// title.en: Seed and expand from a victim's order
// description.zh: 受害人的订单 → 空包单号 → 卖号网站及其经营者 → 用过同一网站的其他店铺和它们所属的团伙。不填订单时从所有受害人的订单出发。
// description.en: From a victim's order to its number, the site that sold it and who runs that site, and the other stores that used the site, with their rings. Without an order, every victim's order is a seed.
// parameter: order | order | "" | 订单 | Order
// parameter: most | integer 1..1000 | 50 | 最多店铺数 | Stores at most
// returns: seed | 起点订单 | Seed order
// returns: waybill | 运单 | Waybill
// returns: site | 空包网站 | Vendor site
// returns: operators | 经营者 | Operators
// returns: store | 用过该网站的店铺 | Store that used the site
// returns: numbers | 用号数 | Numbers used | 个
// returns: ring | 团伙编号 | Ring number
// tags: victim, expand, story
CALL {
  MATCH (seed:Order {key: $order})
  RETURN seed
  UNION
  MATCH (:Person {role: 'victim'})-[:PLACED]->(seed:Order)
  WHERE $order = ''
  RETURN seed
}
MATCH (seed)-[:SHIPPED_WITH]->(waybill:Waybill)<-[:SOLD]-(site:VendorSite)<-[used:USED_SITE]-(store:Store)
RETURN seed, waybill, site, [(person:Person)-[:CONTROLS]->(site) | person.name] AS operators, store, used.n AS numbers, store.ringNo AS ring
ORDER BY numbers DESC, store.key
LIMIT $most
