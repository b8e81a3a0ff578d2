// title.zh: 同秒批量揽收
// title.en: Scan bursts
// description.zh: 同一网点同一秒揽收的运单数。批量导入的假轨迹会落在同一秒；自动分拣线和云仓也会，要与实测重量一起看。
// description.en: Parcels picked up at one outlet in the same second. Traces loaded from a file fall into one second; sorting belts and cloud warehouses do too, so look at measured weights beside it.
// parameter: least | integer 2..10000 | 20 | 同秒最少件数 | Parcels a second at least
// returns: outlet | 网点 | Outlet
// returns: second | 时刻 | Second
// returns: parcels | 件数 | Parcels | 件
// returns: sold | 其中空包网站售出 | Of these sold by vendor sites | 件
// returns: measured | 其中有实测重量 | Of these weighed | 件
// tags: W5, outlet, courier
MATCH (waybill:Waybill)-[picked:PICKED_AT]->(outlet:Outlet)
WHERE picked.at IS NOT NULL AND NOT 'picked_at' IN coalesce(waybill.dayOnly, [])
WITH outlet, picked.at AS second, count(*) AS parcels, count(CASE WHEN EXISTS { (waybill)<-[:SOLD]-() } THEN 1 END) AS sold,
  count(CASE WHEN waybill.weightSource = 'measured' THEN 1 END) AS measured
WHERE parcels >= $least
RETURN outlet, second, parcels, sold, measured
ORDER BY parcels DESC, second, outlet.key
LIMIT 500
