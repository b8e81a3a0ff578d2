// title.zh: 各网站售号数与毛利
// title.en: Sites by numbers sold and profit
// description.zh: 每个空包网站售出多少单号、销售额与毛利。没有进价的单号按每个 3 至 5 分的毛利估算，另列一栏，不与有据的毛利相加。
// description.en: How many numbers each vendor site sold, for how much, and what it earned. Numbers without a cost are estimated at a margin of 3 to 5 fen in columns of their own, never added to the profit on record.
// parameter: least | integer 1..1000000 | 1 | 最少售号数 | Numbers sold at least
// returns: site | 空包网站 | Vendor site
// returns: numbers | 售出单号 | Numbers sold | 个
// returns: customers | 客户 | Customers | 个
// returns: turnover | 销售额 | Turnover | milli
// returns: profit | 毛利 | Profit | milli
// returns: unpriced | 无进价的单号 | Numbers without a cost | 个
// returns: low | 其毛利估算（每个 3 分） | Their profit at 3 fen | milli
// returns: high | 其毛利估算（每个 5 分） | Their profit at 5 fen | milli
// returns: operators | 已知经营者 | Known operators
// tags: profit, operator, site
MATCH (site:VendorSite)-[sold:SOLD]->(waybill:Waybill)
WITH site, count(DISTINCT waybill) AS numbers, sum(sold.priceMilli) AS turnover,
  sum(CASE WHEN sold.priceMilli IS NOT NULL AND sold.costMilli IS NOT NULL THEN sold.priceMilli - sold.costMilli END) AS profit,
  count(CASE WHEN sold.priceMilli IS NULL OR sold.costMilli IS NULL THEN 1 END) AS unpriced, count(sold.priceMilli) AS priced
WHERE numbers >= $least
RETURN site, numbers, COUNT { (site)<-[:ON_SITE]-(:SiteAccount) } AS customers, CASE WHEN priced > 0 THEN turnover END AS turnover,
  CASE WHEN priced > 0 THEN profit END AS profit, unpriced, unpriced * 30 AS low, unpriced * 50 AS high,
  [(person:Person)-[:CONTROLS]->(site) | person.name] AS operators
ORDER BY numbers DESC, site.key
LIMIT 500
