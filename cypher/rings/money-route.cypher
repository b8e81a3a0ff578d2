// title.zh: 团伙的资金去向
// title.en: Where a ring's money went
// description.zh: 逐店列出：收款、退款、提现到哪些账户、还差多少。差额是证据里没有提现记录的部分，不等于仍在店内。
// description.en: Store by store: what came in, what was refunded, which accounts it was withdrawn to, and what remains. The remainder has no withdrawal on record; that does not say that it is still inside.
// parameter: ring | ring | "" | 团伙 | Ring
// returns: store | 店铺 | Store
// returns: orders | 订单 | Orders | 单
// returns: inFen | 订单金额 | Ordered | fen
// returns: refundFen | 退款 | Refunded | fen
// returns: outFen | 提现 | Withdrawn | fen
// returns: restFen | 差额 | Remainder | fen
// returns: accounts | 提现账户 | Withdrawal accounts
// tags: ring, money, withdrawal
CALL {
  MATCH (ring:Ring {key: $ring})
  RETURN ring
  UNION
  MATCH (ring:Ring)
  WHERE $ring = ''
  RETURN ring
  ORDER BY ring.hypothesis = 'code_merchant' DESC, ring.score DESC, ring.key
  LIMIT 1
}
MATCH (ring)<-[:MEMBER_OF {role: 'member'}]-(store:Store)
CALL {
  WITH store
  OPTIONAL MATCH (store)<-[:PLACED_AT]-(order:Order)
  RETURN count(order) AS orders, sum(order.amountFen) AS inFen, sum(order.refundFen) AS refundFen
}
CALL {
  WITH store
  OPTIONAL MATCH (store)-[out:WITHDREW]->(account:Account)
  RETURN sum(out.amountFen) AS outFen, collect(DISTINCT account) AS accounts
}
RETURN store, orders, inFen, refundFen, outFen, inFen - refundFen - outFen AS restFen, accounts
ORDER BY inFen DESC, store.key
LIMIT 500
