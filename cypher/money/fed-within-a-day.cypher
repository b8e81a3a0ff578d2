// title.zh: 一天之内多店提现到同一账户
// title.en: Accounts fed by several stores within a day
// description.zh: 二十四小时内至少若干家店提现到同一账户，取店铺最多的那一段（从整点算起）。集中结算日也会如此，要看是否每天都有。
// description.en: Accounts that at least so many stores withdrew to within 24 hours, with the busiest such stretch (from a full hour). Common settlement days look alike: see whether it happens day after day.
// parameter: stores | integer 2..500 | 3 | 最少店铺数 | Stores at least
// parameter: hours | integer 1..168 | 24 | 小时之内 | Within hours
// returns: account | 账户 | Account
// returns: stores | 店铺数 | Stores | 家
// returns: start | 起 | From
// returns: end | 止 | To
// returns: sumFen | 提现合计 | Withdrawn | fen
// returns: stretches | 达到的时段数（按整点） | Such stretches, by the hour | 段
// returns: examples | 店铺（最多十家） | Stores (ten at most)
// tags: account, withdrawal, pass-through
MATCH (account:Account)
WHERE COUNT { (account)<-[:WITHDREW]-(:Store) } >= $stores
MATCH (account)<-[out:WITHDREW]-(store:Store)
UNWIND range(0, $hours - 1) AS back
WITH account, datetime.truncate('hour', out.at) - duration({hours: back}) AS hour, out, store
WITH account, hour, count(DISTINCT store) AS stores, min(out.at) AS start, max(out.at) AS end, sum(out.amountFen) AS sumFen
WHERE stores >= $stores
WITH account, stores, start, end, sumFen
ORDER BY stores DESC, sumFen DESC, start
WITH account, count(*) AS stretches, head(collect({stores: stores, start: start, end: end, sumFen: sumFen})) AS best
RETURN account, best.stores AS stores, best.start AS start, best.end AS end, best.sumFen AS sumFen, stretches,
  COLLECT { MATCH (account)<-[out:WITHDREW]-(store:Store) WHERE out.at >= best.start AND out.at <= best.end RETURN DISTINCT store LIMIT 10 } AS examples
ORDER BY stores DESC, sumFen DESC, account.key
LIMIT 300
