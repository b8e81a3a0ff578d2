// title.zh: 下游未冻结账户
// title.en: Accounts downstream that are not frozen
// description.zh: 从团伙店铺的提现账户和已冻结账户出发，沿转账方向三步以内、尚未冻结的账户。
// description.en: Accounts that are not frozen, within three transfers downstream of the accounts that ring stores withdrew to or that were frozen.
// parameter: most | integer | 200 | 最多账户数 | Accounts at most
// returns: account | 账户 | Account
// returns: steps | 最少步数 | Fewest steps | 步
// returns: inFen | 直接转入 | Received directly | fen
// returns: sources | 来自账户数 | Source accounts | 个
// tags: freeze, transfer
MATCH (start:Account)
WHERE EXISTS { (start)<-[:FROZE]-(:Case) } OR EXISTS { (start)<-[:WITHDREW]-(:Store)-[:MEMBER_OF {role: 'member'}]->(:Ring) }
MATCH path = (start)-[:TRANSFERRED*1..3]->(account:Account)
WHERE NOT EXISTS { (account)<-[:FROZE]-(:Case) }
WITH account, min(length(path)) AS steps, count(DISTINCT start) AS sources
OPTIONAL MATCH (:Account)-[received:TRANSFERRED]->(account)
RETURN account, steps, sum(received.amountFen) AS inFen, sources
ORDER BY steps, inFen DESC, account.key
LIMIT $most
