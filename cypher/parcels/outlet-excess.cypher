// title.zh: 空包占比异常的网点
// title.en: Outlets with more vendor numbers than their peers
// description.zh: 网点揽收的运单中由空包网站售出的比例，与同城其他网点相比；按 Wilson 区间下界排序，小网点不会因偶然靠前。
// description.en: The share of an outlet's parcels whose numbers a vendor site sold, against the other outlets of its city; ordered by the lower end of Wilson's 95 % interval, so that a small outlet does not lead by chance.
// parameter: least | integer 1..100000 | 30 | 最少揽收件数 | Parcels at least
// returns: outlet | 网点 | Outlet
// returns: flagged | 空包网站售出 | Sold by vendor sites | 件
// returns: parcels | 揽收 | Picked up | 件
// returns: share | 比例 | Share
// returns: lower | 比例下界 | Lower bound of the share
// returns: peers | 同城其他网点比例 | Share of the city's others
// tags: O1, outlet, courier
MATCH (outlet:Outlet)<-[:PICKED_AT]-(waybill:Waybill)
WITH outlet, count(*) AS parcels, count(CASE WHEN EXISTS { (waybill)<-[:SOLD]-() } THEN 1 END) AS flagged
WITH coalesce(outlet.city, '') AS city, collect({outlet: outlet, parcels: parcels, flagged: flagged}) AS all, sum(parcels) AS cityParcels, sum(flagged) AS cityFlagged
UNWIND all AS one
WITH one.outlet AS outlet, one.parcels AS parcels, one.flagged AS flagged, cityParcels - one.parcels AS otherParcels, cityFlagged - one.flagged AS otherFlagged
WHERE parcels >= $least AND flagged > 0
WITH outlet, parcels, flagged, otherParcels, otherFlagged, toFloat(flagged) / parcels AS share, 1.96 AS z
RETURN outlet, flagged, parcels, share,
  (share + z * z / (2 * parcels) - z * sqrt((share * (1 - share) + z * z / (4 * parcels)) / parcels)) / (1 + z * z / parcels) AS lower,
  CASE WHEN otherParcels > 0 THEN toFloat(otherFlagged) / otherParcels END AS peers
ORDER BY lower DESC, outlet.key
LIMIT 200
