// title.zh: 首日爆量的短命店
// title.en: Stores with day-one volume and a short life
// description.zh: 首单后二十四小时内订单很多、首尾订单相隔不过若干天的店铺。直播首发和季节店会误报。
// description.en: Stores with many orders in the first 24 hours and few days from their first order to their last. Live-stream launches and seasonal shops are the usual false alarm.
// parameter: first | integer 1..1000000 | 100 | 首日最少订单 | Orders on day one at least
// parameter: days | integer 1..365 | 10 | 最长天数 | Days at most
// returns: store | 店铺 | Store
// returns: firstDay | 首日订单 | Orders on day one | 单
// returns: orders | 全部订单 | Orders | 单
// returns: days | 存续天数 | Days
// returns: sumFen | 成交额 | Sales | fen
// returns: ring | 团伙编号 | Ring number
// tags: S1, S2, store
MATCH (store:Store)<-[:PLACED_AT]-(order:Order)
WHERE order.createdAt IS NOT NULL
WITH store, min(order.createdAt) AS start, max(order.createdAt) AS end, count(*) AS orders, sum(order.amountFen) AS sumFen, collect(order.createdAt) AS times
WITH store, start, orders, sumFen, duration.inSeconds(start, end).seconds / 86400.0 AS days, times
WHERE days <= $days AND orders >= $first
WITH store, orders, sumFen, days, size([time IN times WHERE time < start + duration('P1D')]) AS firstDay
WHERE firstDay >= $first
RETURN store, firstDay, orders, round(days, 1) AS days, sumFen, store.ringNo AS ring
ORDER BY firstDay DESC, store.key
LIMIT 500
