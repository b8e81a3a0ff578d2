// title.zh: 一号多卖
// title.en: Numbers sold twice
// description.zh: 被卖出两次以上的单号：同一网站重复出售，或几个网站都卖过（共用上家）。快递公司循环用号也会出现，要看两次相隔多久。
// description.en: Numbers sold more than once: again by the same site, or by several that share a supplier. Couriers use numbers again too: look at the time between the sales.
// parameter: sites | integer 1..20 | 1 | 至少几个网站 | Sites at least
// returns: waybill | 单号 | Number
// returns: times | 卖出次数 | Times sold | 次
// returns: sites | 网站 | Sites
// returns: firstAt | 首次卖出 | First sold
// returns: lastAt | 末次卖出 | Last sold
// returns: days | 相隔天数 | Days between
// returns: stores | 用过它的店铺 | Stores that used it
// tags: W10, waybill, site
MATCH (waybill:Waybill)<-[sold:SOLD]-(site:VendorSite)
WITH waybill, count(sold) AS times, collect(DISTINCT site) AS sites, min(sold.at) AS firstAt, max(sold.at) AS lastAt
WHERE times >= 2 AND size(sites) >= $sites
WITH waybill, times, sites, firstAt, lastAt, [(waybill)<-[:SHIPPED_WITH]-(:Order)-[:PLACED_AT]->(store:Store) | store] AS stores
RETURN waybill, times, sites, firstAt, lastAt, duration.inDays(firstAt, lastAt).days AS days, stores
ORDER BY size(sites) DESC, times DESC, waybill.key
LIMIT 500
