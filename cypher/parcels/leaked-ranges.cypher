// title.zh: 连号泄漏的号段
// title.en: Leaked number ranges
// description.zh: 只差末尾几位的单号中，有多少被空包网站卖出。整段出售说明号段是成批拿到的；同段中无人售出的号不在图中，比例以号段大小计。
// description.en: Of the numbers that differ in their last digits only, how many vendor sites sold. A range sold whole was obtained whole; the share is of the range's size, since numbers that nobody sold are not in the graph.
// parameter: digits | integer 1..6 | 2 | 末尾位数 | Last digits
// parameter: least | integer 1..100000 | 20 | 最少售出 | Sold at least
// returns: courier | 快递 | Courier
// returns: range | 号段 | Range
// returns: sold | 售出 | Sold | 个
// returns: share | 占号段 | Share of the range
// returns: sites | 售号网站 | Sites
// returns: outlets | 揽收网点 | Pickup outlets
// tags: range, courier, outlet
MATCH (site:VendorSite)-[:SOLD]->(waybill:Waybill)
WHERE size(waybill.waybillNo) > $digits
WITH waybill.courier AS courier, left(waybill.waybillNo, size(waybill.waybillNo) - $digits) AS stem, count(DISTINCT waybill) AS sold,
  collect(DISTINCT site.key)[..5] AS sites, collect(DISTINCT waybill) AS waybills
WHERE sold >= $least
WITH courier, stem, sold, sites, waybills
ORDER BY sold DESC, stem
LIMIT 200
UNWIND waybills AS waybill
OPTIONAL MATCH (waybill)-[:PICKED_AT]->(outlet:Outlet)
RETURN courier, stem + reduce(stars = '', i IN range(1, $digits) | stars + '*') AS range, sold, sold / 10.0 ^ $digits AS share, sites,
  collect(DISTINCT outlet.name)[..5] AS outlets
ORDER BY sold DESC, range
LIMIT 200
