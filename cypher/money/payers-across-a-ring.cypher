// title.zh: 在同一团伙多家店付过款的账户
// title.en: Accounts that paid at several stores of one ring
// description.zh: 赌客会被分配到码池中的不同店铺，同一账户在团伙多家店付款是洗钱的信号。付款人可能是受害者，不作默认导出。不填团伙时取得分最高的团伙。
// description.en: A gambler is served codes from a pool of stores, so one account paying at several stores of a ring is a sign of laundering. Payers may be victims. Without a ring, the one with the highest score.
// parameter: ring | ring | "" | 团伙 | Ring
// parameter: stores | integer 1..1000 | 2 | 最少店铺数 | Stores at least
// returns: ring | 团伙 | Ring
// returns: payer | 付款账户 | Paying account
// returns: stores | 店铺数 | Stores | 家
// returns: payments | 付款笔数 | Payments | 笔
// returns: sumFen | 付款合计 | Paid | fen
// tags: payer, ring
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
MATCH (ring)<-[:MEMBER_OF {role: 'member'}]-(store:Store)<-[paid:PAID_STORE]-(payer:Account)
WITH ring, payer, count(DISTINCT store) AS stores, sum(paid.n) AS payments, sum(paid.sumFen) AS sumFen
WHERE stores >= $stores
RETURN ring, payer, stores, payments, sumFen
ORDER BY stores DESC, sumFen DESC, payer.key
LIMIT 500
