// title.zh: 把几家店连在一起的账户
// title.en: Accounts that join stores
// description.zh: 在所选店铺中至少两家出现的账户：提现到它、收款码归它、或由它付款。不填店铺时看得分最高的团伙。
// description.en: Accounts that at least two of the chosen stores have: they withdraw to it, their codes collect for it, or it paid them. Without stores, those of the best scored ring.
// parameter: stores | stores | [] | 店铺 | Stores
// parameter: least | integer 2..100 | 2 | 最少店铺数 | Stores at least
// returns: account | 账户 | Account
// returns: stores | 店铺数 | Stores | 家
// returns: ways | 怎样相连 | How
// returns: sumFen | 金额合计 | Money | fen
// returns: examples | 店铺（最多十家） | Stores (ten at most)
// tags: account, link
CALL {
  MATCH (store:Store)
  WHERE store.key IN $stores
  RETURN store
  UNION
  MATCH (ring:Ring)
  WHERE size($stores) = 0
  WITH ring
  ORDER BY ring.hypothesis = 'code_merchant' DESC, ring.score DESC, ring.key
  LIMIT 1
  MATCH (store:Store)-[:MEMBER_OF {role: 'member'}]->(ring)
  RETURN store
}
CALL {
  WITH store
  MATCH (store)-[out:WITHDREW]->(account:Account)
  RETURN account, 'WITHDREW' AS way, sum(out.amountFen) AS fen
  UNION ALL
  WITH store
  MATCH (store)<-[:COLLECTS_FOR]-(:QrCode)-[:COLLECTS_FOR]->(account:Account)
  RETURN DISTINCT account, 'COLLECTS_FOR' AS way, 0 AS fen
  UNION ALL
  WITH store
  MATCH (account:Account)-[paid:PAID_STORE]->(store)
  RETURN account, 'PAID_STORE' AS way, sum(paid.sumFen) AS fen
}
WITH account, count(DISTINCT store) AS stores, collect(DISTINCT way) AS ways, sum(fen) AS sumFen, collect(DISTINCT store)[..10] AS examples
WHERE stores >= $least
RETURN account, stores, ways, sumFen, examples
ORDER BY stores DESC, sumFen DESC, account.key
LIMIT 300
