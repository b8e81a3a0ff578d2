// title.zh: 店铺的收款码轮换
// title.en: A store's QR rotation
// description.zh: 一家店逐日出现多少个收款码、其中只用过一次的比例和寿命中位数。正常收银的动态码也会轮换，要与平台其他店比。不填时取收款码最多的店。
// description.en: How many codes a store showed day by day, the share used only once, and their median life. Dynamic codes of a normal checkout rotate too: compare with other stores of the platform. Without a store, the one with most codes.
// parameter: store | store | "" | 店铺 | Store
// returns: store | 店铺 | Store
// returns: day | 日期 | Day
// returns: codes | 收款码 | Codes | 个
// returns: once | 只用一次的比例 | Share used once | share
// returns: minutes | 寿命中位数（分钟） | Median life in minutes
// returns: payments | 付款 | Payments | 笔
// returns: sumFen | 金额 | Money | fen
// returns: sites | 出码的赌博网站 | Gambling sites that showed them
// tags: R3, code, store
CALL {
  MATCH (store:Store {key: $store})
  RETURN store
  UNION
  MATCH (store:Store)
  WHERE $store = ''
  WITH store, COUNT { (store)<-[:PLACED_AT]-(:Order)-[:VIA_QR]->(:QrCode) } AS codes
  ORDER BY codes DESC, store.key
  LIMIT 1
  RETURN store
}
MATCH (store)<-[:PLACED_AT]-(:Order)-[via:VIA_QR]->(code:QrCode)
WITH store, code, date(min(via.at)) AS day, count(via) AS used, sum(via.amountFen) AS fen
WITH store, day, code, used, fen, CASE WHEN code.firstSeen IS NOT NULL AND code.lastSeen IS NOT NULL THEN duration.inSeconds(code.firstSeen, code.lastSeen).seconds / 60.0 END AS life,
  [(site:GamblingSite)-[:ISSUED]->(code) | site.name] AS shown
WITH store, day, count(code) AS codes, count(CASE WHEN used = 1 THEN 1 END) AS once, percentileCont(life, 0.5) AS minutes, sum(used) AS payments, sum(fen) AS sumFen, collect(shown) AS nested
RETURN store, day, codes, toFloat(once) / codes AS once, round(minutes, 1) AS minutes, payments, sumFen,
  reduce(seen = [], one IN nested | seen + [name IN one WHERE NOT name IN seen]) AS sites
ORDER BY day
LIMIT 1000
