// title.zh: 多店共用的提现账户
// title.en: Withdrawal accounts of several stores
// description.zh: 至少若干家店铺提现到同一账户：钱归于一处是码商的特征，也可能是同一老板的多家店。
// description.en: Accounts that at least so many stores withdraw to. Money that converges marks code merchants, and also one owner of several shops.
// parameter: stores | integer 1..10000 | 3 | 最少店铺数 | Stores at least
// returns: account | 账户 | Account
// returns: stores | 店铺数 | Stores | 家
// returns: sumFen | 提现合计 | Withdrawn | fen
// returns: withdrawals | 提现笔数 | Withdrawals | 笔
// returns: rings | 涉及团伙编号 | Rings
// tags: account, withdrawal, link
MATCH (store:Store)-[out:WITHDREW]->(account:Account)
WITH account, count(DISTINCT store) AS stores, sum(out.amountFen) AS sumFen, count(out) AS withdrawals, collect(DISTINCT store.ringNo) AS rings
WHERE stores >= $stores
RETURN account, stores, sumFen, withdrawals, rings
ORDER BY stores DESC, sumFen DESC, account.key
LIMIT 500
