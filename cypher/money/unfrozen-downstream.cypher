// title.zh: 下游未冻结账户
// title.en: Accounts downstream that are not frozen
// description.zh: 从团伙店铺的提现账户和已冻结账户出发，沿转账方向三步以内、尚未冻结的账户。
// description.en: Accounts that are not frozen, within three transfers downstream of the accounts that ring stores withdrew to or that were frozen.
// parameter: most | integer 1..1000 | 200 | 最多账户数 | Accounts at most
// returns: account | 账户 | Account
// returns: steps | 最少步数 | Fewest steps | 步
// returns: inFen | 直接转入 | Received directly | fen
// returns: payers | 转入账户数 | Accounts that paid in | 个
// tags: freeze, transfer
MATCH (start:Account)
WHERE EXISTS { (start)<-[:FROZE]-(:Case) } OR EXISTS { (start)<-[:WITHDREW]-(:Store)-[:MEMBER_OF {role: 'member'}]->(:Ring) }
WITH collect(start) AS starts
CALL {
  WITH starts
  UNWIND starts AS start
  MATCH (start)-[:TRANSFERRED]->(one:Account)
  RETURN collect(DISTINCT one) AS first
}
CALL {
  WITH first
  UNWIND first AS one
  MATCH (one)-[:TRANSFERRED]->(two:Account)
  RETURN collect(DISTINCT two) AS second
}
CALL {
  WITH second
  UNWIND second AS two
  MATCH (two)-[:TRANSFERRED]->(three:Account)
  RETURN collect(DISTINCT three) AS third
}
UNWIND [[first, 1], [second, 2], [third, 3]] AS level
UNWIND level[0] AS account
WITH account, min(level[1]) AS steps
WHERE NOT EXISTS { (account)<-[:FROZE]-(:Case) }
OPTIONAL MATCH (payer:Account)-[received:TRANSFERRED]->(account)
RETURN account, steps, sum(received.amountFen) AS inFen, count(DISTINCT payer) AS payers
ORDER BY steps, inFen DESC, account.key
LIMIT $most
