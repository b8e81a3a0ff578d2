// title.zh: 一个网站的客户店铺
// title.en: Stores that bought from a site
// description.zh: 用过一个空包网站单号的店铺、用号数、站内账户和所属团伙。不填时取售号最多的网站。
// description.en: The stores that used numbers of a vendor site: how many, through which site accounts, in which ring. Without a site, the one that sold most.
// parameter: site | site | "" | 空包网站 | Vendor site
// parameter: least | integer 1..100000 | 1 | 最少用号数 | Numbers at least
// returns: site | 空包网站 | Vendor site
// returns: store | 店铺 | Store
// returns: numbers | 用号数 | Numbers | 个
// returns: firstAt | 最早购号 | First bought
// returns: lastAt | 最晚购号 | Last bought
// returns: accounts | 站内账户 | Site accounts
// returns: ring | 团伙编号 | Ring number
// tags: W8, site, store
CALL {
  MATCH (site:VendorSite {key: $site})
  RETURN site
  UNION
  MATCH (site:VendorSite)
  WHERE $site = '' AND EXISTS { (site)<-[:USED_SITE]-() }
  RETURN site
  ORDER BY COUNT { (site)-[:SOLD]->() } DESC, site.key
  LIMIT 1
}
MATCH (store:Store)-[used:USED_SITE]->(site)
WHERE used.n >= $least
RETURN site, store, used.n AS numbers, used.firstAt AS firstAt, used.lastAt AS lastAt,
  [(store)-[:USED_ACCOUNT]->(account:SiteAccount)-[:ON_SITE]->(site) | account] AS accounts, store.ringNo AS ring
ORDER BY numbers DESC, store.key
LIMIT 500
