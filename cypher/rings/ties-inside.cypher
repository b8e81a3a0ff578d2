// title.zh: 团伙内部由什么相连
// title.en: What ties a ring together
// description.zh: 团伙店铺之间共用的账户、标识、站内账户和网站，各连几家店、占团伙几成。
// description.en: Accounts, identifiers, site accounts and sites that stores of the ring have in common: how many each joins, and which share of the ring.
// parameter: ring | ring | "" | 团伙 | Ring
// parameter: least | integer 2..100 | 2 | 最少店铺数 | Stores at least
// returns: ring | 团伙 | Ring
// returns: shared | 共同点 | In common
// returns: relation | 关系 | Relation
// returns: stores | 店铺数 | Stores | 家
// returns: share | 占团伙 | Share of the ring | share
// returns: outside | 团伙以外的店 | Stores outside | 家
// tags: ring, link
CALL {
  MATCH (ring:Ring {key: $ring})
  RETURN ring
  UNION
  MATCH (ring:Ring)
  WHERE $ring = ''
  RETURN ring
  ORDER BY ring.hypothesis = 'code_merchant' DESC, ring.score DESC, ring.key
  LIMIT 1
}
MATCH (ring)<-[:MEMBER_OF {role: 'member'}]-(store:Store)-[link:WITHDREW|HAS|USED_ACCOUNT|USED_SITE]->(shared)
WITH ring, shared, type(link) AS relation, count(DISTINCT store) AS stores
WHERE stores >= $least
RETURN ring, shared, relation, stores, toFloat(stores) / ring.stores AS share,
  COUNT { MATCH (shared)<-[:WITHDREW|HAS|USED_ACCOUNT|USED_SITE]-(other:Store) WHERE NOT (other)-[:MEMBER_OF {role: 'member'}]->(ring) RETURN DISTINCT other } AS outside
ORDER BY stores DESC, outside, shared.key
LIMIT 300
