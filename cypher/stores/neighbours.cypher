// title.zh: 一家店铺的周边（按类型）
// title.en: A store's neighbours, by type
// description.zh: 店铺与哪些类型的节点相连、各多少个，并举几个连得最多的例子。不填时取涉及金额最高团伙里的一家店。
// description.en: What a store is joined to: kinds of neighbours, how many of each, and the best connected of them. Without a store, one of the best scored ring.
// parameter: store | store | "" | 店铺 | Store
// parameter: examples | integer 1..50 | 5 | 每类举例数 | Examples of each kind
// returns: store | 店铺 | Store
// returns: relation | 关系 | Relation
// returns: type | 对方类型 | Kind of neighbour
// returns: neighbours | 邻居数 | Neighbours | 个
// returns: examples | 举例 | Examples
// tags: store, neighbours
CALL {
  MATCH (store:Store {key: $store})
  RETURN store
  UNION
  MATCH (store:Store)-[:MEMBER_OF {role: 'member'}]->(ring:Ring)
  WHERE $store = ''
  RETURN store
  ORDER BY ring.score DESC, store.key
  LIMIT 1
}
MATCH (store)-[link]-(neighbour)
WITH store, type(link) AS relation, labels(neighbour)[0] + CASE WHEN neighbour:Identifier THEN ' ' + neighbour.kind ELSE '' END AS type, neighbour
ORDER BY COUNT { (neighbour)--() } DESC, neighbour.key
WITH store, relation, type, count(DISTINCT neighbour) AS neighbours, collect(DISTINCT neighbour)[..$examples] AS examples
RETURN store, relation, type, neighbours, examples
ORDER BY neighbours DESC, relation, type
LIMIT 200
