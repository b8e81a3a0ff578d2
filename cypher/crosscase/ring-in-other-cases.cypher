// title.zh: 团伙在其他案件中的命中
// title.en: What other cases know of a ring
// description.zh: 团伙店铺的单号、标识、账户和收款码中，哪些在其他案件的清单里，逐条列出。少数命中可能是循环用号或公共账户。
// description.en: Which of a ring's numbers, identifiers, accounts and codes stand in the lists of other cases, one by one. A few hits may be numbers used again or accounts of the public.
// parameter: ring | ring | "" | 团伙（空为全部） | Ring (empty: all)
// parameter: type | enum | "any" | 类型 | Kind
// option: type | any | 全部 | All
// option: type | Waybill | 运单 | Waybills
// option: type | Identifier | 标识 | Identifiers
// option: type | Account | 账户 | Accounts
// option: type | QrCode | 收款码 | Codes
// returns: ring | 团伙编号 | Ring number
// returns: otherCase | 其他案件 | Other case
// returns: type | 类型 | Kind
// returns: thing | 命中 | Hit
// returns: stores | 店铺 | Stores
// returns: matchedBy | 怎样对上 | Matched by
// tags: X1, cross-case, ring
MATCH (thing)-[hit:APPEARS_IN]->(other:Case)
WHERE $type = 'any' OR $type IN labels(thing)
CALL {
  WITH thing
  MATCH (thing)<-[:SHIPPED_WITH]-(:Order)-[:PLACED_AT]->(store:Store)
  RETURN store
  UNION
  WITH thing
  MATCH (thing)-[:HAS|WITHDREW|COLLECTS_FOR]-(store:Store)
  RETURN store
}
WITH thing, hit, other, store
WHERE store.ringId IS NOT NULL AND ($ring = '' OR store.ringId = $ring)
RETURN store.ringNo AS ring, other AS otherCase, labels(thing)[0] AS type, thing, collect(DISTINCT store) AS stores, hit.matchedBy AS matchedBy
ORDER BY ring, otherCase.key, type, thing.key
LIMIT 1000
