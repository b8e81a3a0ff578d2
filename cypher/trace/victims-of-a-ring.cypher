// title.zh: 受害人在团伙店铺的订单
// title.en: Victims' orders at a ring's stores
// description.zh: 已登记的受害人、投诉或退款的买家，在团伙店铺下过的单及其单号的去向。受害人名单须保密，导出前请打开脱敏。
// description.en: What known victims and buyers who complained ordered at a ring's stores, and where their numbers came from. Keep these lists to the case: turn the mask on before you export.
// parameter: ring | ring | "" | 团伙（空为全部） | Ring (empty: all)
// parameter: complained | boolean | true | 也列投诉的订单 | Also orders that were complained of
// returns: order | 订单 | Order
// returns: store | 店铺 | Store
// returns: ring | 团伙编号 | Ring number
// returns: victims | 受害人 | Victims
// returns: complained | 是否投诉 | Complained
// returns: amountFen | 金额 | Money | fen
// returns: waybill | 运单 | Waybill
// returns: sites | 售号网站 | Sites that sold the number
// tags: victim, ring, order
MATCH (ring:Ring)<-[:MEMBER_OF {role: 'member'}]-(store:Store)<-[:PLACED_AT]-(order:Order)
WHERE ($ring = '' OR ring.key = $ring) AND ($complained AND order.complained OR EXISTS { (order)<-[:PLACED]-(:Person {role: 'victim'}) })
OPTIONAL MATCH (order)-[:SHIPPED_WITH]->(waybill:Waybill)
RETURN order, store, ring.ringNo AS ring, [(victim:Person {role: 'victim'})-[:PLACED]->(order) | victim] AS victims, order.complained AS complained,
  order.amountFen AS amountFen, waybill, [(site:VendorSite)-[:SOLD]->(waybill) | site] AS sites
ORDER BY size(victims) DESC, amountFen DESC, order.key
LIMIT 500
