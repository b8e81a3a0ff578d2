// title.zh: 一张运单的完整闭环
// title.en: The full loop of a waybill
// description.zh: 从一个运单号看清全过程：谁卖的号、谁下的单、谁付的款、哪个赌博网站出的码、钱提到哪里。不填时取一个四段俱全的例子。
// description.en: From one number to the whole story: who sold it, which order it covered, who paid, which gambling site issued the code, where the money was withdrawn. Without one, a complete example is taken.
// parameter: waybill | waybill | "" | 运单 | Waybill
// returns: waybill | 运单 | Waybill
// returns: site | 空包网站 | Vendor site
// returns: order | 订单 | Order
// returns: store | 店铺 | Store
// returns: payer | 付款账户 | Paying account
// returns: code | 收款码 | Collection code
// returns: gamblingSite | 赌博网站 | Gambling site
// returns: account | 提现账户 | Withdrawal account
// returns: legs | 已具备的环节数（购号、订单、付款、提现） | Legs present (number bought, order, payment, withdrawal)
// tags: loop, waybill, story
CALL {
  MATCH (w:Waybill {key: $waybill})
  RETURN w
  UNION
  MATCH (w:Waybill {waybillNo: $waybill})
  RETURN w
  UNION
  MATCH (:GamblingSite)-[:ISSUED]->(:QrCode)<-[:VIA_QR]-(:Order)-[:SHIPPED_WITH]->(w:Waybill)<-[:SOLD]-(:VendorSite)
  WHERE $waybill = ''
  RETURN w
  LIMIT 1
}
OPTIONAL MATCH (site:VendorSite)-[:SOLD]->(w)
OPTIONAL MATCH (order:Order)-[:SHIPPED_WITH]->(w)
OPTIONAL MATCH (order)-[:PLACED_AT]->(store:Store)
OPTIONAL MATCH (payer:Account)-[:PAID]->(order)
OPTIONAL MATCH (order)-[:VIA_QR]->(code:QrCode)
OPTIONAL MATCH (gamblingSite:GamblingSite)-[:ISSUED]->(code)
OPTIONAL MATCH (store)-[:WITHDREW]->(account:Account)
WITH DISTINCT w AS waybill, site, order, store, payer, code, gamblingSite, account
RETURN waybill, site, order, store, payer, code, gamblingSite, account,
  size([leg IN [site, order, payer, account] WHERE leg IS NOT NULL]) AS legs
LIMIT 100
