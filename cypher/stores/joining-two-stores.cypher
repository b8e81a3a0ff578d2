// title.zh: 两家店之间的共同点
// title.en: What joins two stores
// description.zh: 两家店共有的提现账户、标识、站内账户、空包网站和付款账户。平台、快递、大网点人人相连，不计。不填时取一对共用提现账户的店。
// description.en: Withdrawal accounts, identifiers, site accounts, vendor sites and paying accounts that two stores have in common. Platforms, couriers and outlets join everybody and are left out. Without stores, a pair with one withdrawal account.
// parameter: a | store | "" | 店铺甲 | One store
// parameter: b | store | "" | 店铺乙 | Other store
// returns: a | 店铺甲 | One store
// returns: b | 店铺乙 | Other store
// returns: through | 共同点 | In common
// returns: relation | 关系 | Relation
// returns: others | 另有多少家店也有 | Stores that have it too | 家
// tags: link, pair, store
CALL {
  MATCH (a:Store {key: $a}), (b:Store {key: $b})
  RETURN a, b
  UNION
  MATCH (store:Store)-[:WITHDREW]->(account:Account)
  WHERE $a = '' OR $b = ''
  WITH DISTINCT account, store
  ORDER BY store.key
  WITH account, collect(store) AS stores
  WHERE size(stores) >= 2
  WITH stores[0] AS a, stores[1] AS b, account
  ORDER BY account.key
  LIMIT 1
  RETURN a, b
}
MATCH (a)-[one:WITHDREW|HAS|USED_ACCOUNT|USED_SITE|PAID_STORE]-(through)
WITH DISTINCT a, b, through, type(one) AS relation
WHERE EXISTS { (through)-[:WITHDREW|HAS|USED_ACCOUNT|USED_SITE|PAID_STORE]-(b) }
RETURN a, b, through, relation, COUNT { MATCH (through)-[:WITHDREW|HAS|USED_ACCOUNT|USED_SITE|PAID_STORE]-(store:Store) RETURN DISTINCT store } - 2 AS others
ORDER BY others, relation, through.key
LIMIT 500
