// title.zh: 赌博网站出过的收款码
// title.en: Codes that a gambling site showed
// description.zh: 赌博网站逐日出码数、收款金额，以及这些码替哪些店铺、账户收款。不填时看全部赌博网站。
// description.en: The codes that a gambling site showed and what was paid through them, by the store that they collected for. Without a site, all gambling sites.
// parameter: site | gamblingSite | "" | 赌博网站 | Gambling site
// returns: site | 赌博网站 | Gambling site
// returns: store | 收款店铺 | Store
// returns: codes | 收款码 | Codes | 个
// returns: payments | 付款 | Payments | 笔
// returns: sumFen | 金额 | Money | fen
// returns: firstAt | 首次出码 | First shown
// returns: lastAt | 末次出码 | Last shown
// returns: ring | 团伙编号 | Ring number
// tags: gambling, code, story
MATCH (site:GamblingSite)-[shown:ISSUED]->(code:QrCode)
WHERE $site = '' OR site.key = $site
OPTIONAL MATCH (code)-[:COLLECTS_FOR]->(store:Store)
WITH site, store, count(DISTINCT code) AS codes, sum(code.n) AS payments, sum(code.sumFen) AS sumFen, min(shown.at) AS firstAt, max(shown.at) AS lastAt
RETURN site, store, codes, payments, sumFen, firstAt, lastAt, store.ringNo AS ring
ORDER BY sumFen DESC, codes DESC, site.key, store.key
LIMIT 500
