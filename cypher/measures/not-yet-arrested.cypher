// title.zh: 团伙中尚未到案的人员
// title.en: People of a ring not yet arrested or summoned
// description.zh: 控制团伙店铺或其提现账户、且没有抓捕或传唤记录的人员。控制关系是线索，不是结论。
// description.en: People who control a ring's stores or the accounts they withdraw to and have no arrest or summons on record. Control is a lead, not a finding.
// parameter: ring | ring | "" | 团伙（空为全部） | Ring (empty: all)
// returns: person | 人员 | Person
// returns: ring | 团伙 | Ring
// returns: stores | 关联店铺数 | Stores | 家
// returns: through | 关联方式 | Through
// tags: arrest, person, ring
MATCH (ring:Ring)<-[:MEMBER_OF {role: 'member'}]-(store:Store)
WHERE $ring = '' OR ring.key = $ring
CALL {
  WITH store
  MATCH (person:Person)-[:CONTROLS]->(store)
  RETURN person, 'CONTROLS Store' AS way
  UNION
  WITH store
  MATCH (store)-[:WITHDREW]->(:Account)<-[held:CONTROLS|OWNS]-(person:Person)
  RETURN DISTINCT person, type(held) + ' Account' AS way
}
WITH ring, person, count(DISTINCT store) AS stores, collect(DISTINCT way) AS through
WHERE NOT EXISTS { (:Case)-[:ARRESTED|SUMMONED]->(person) }
RETURN person, ring, stores, through
ORDER BY stores DESC, person.key, ring.key
LIMIT 500
