// title.zh: 一个站内账户供号的店铺
// title.en: Stores fed by one site account
// description.zh: 空包网站的一个客户账户为哪些店铺买过号。不填时取供号店铺最多的账户。
// description.en: The stores whose numbers one customer of a vendor site bought. Without an account, the one that feeds most stores.
// parameter: account | siteAccount | "" | 站内账户 | Site account
// returns: account | 站内账户 | Site account
// returns: store | 店铺 | Store
// returns: numbers | 用号数 | Numbers | 个
// returns: firstAt | 最早购号 | First bought
// returns: lastAt | 最晚购号 | Last bought
// returns: ring | 团伙编号 | Ring number
// tags: site account, link
CALL {
  MATCH (account:SiteAccount {key: $account})
  RETURN account
  UNION
  MATCH (account:SiteAccount)
  WHERE $account = '' AND EXISTS { (account)<-[:USED_ACCOUNT]-() }
  RETURN account
  ORDER BY COUNT { (account)<-[:USED_ACCOUNT]-() } DESC, account.key
  LIMIT 1
}
MATCH (store:Store)-[used:USED_ACCOUNT]->(account)
RETURN account, store, used.n AS numbers, used.firstAt AS firstAt, used.lastAt AS lastAt, store.ringNo AS ring
ORDER BY numbers DESC, store.key
LIMIT 1000
