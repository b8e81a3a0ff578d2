// title.zh: 关系的出处
// title.en: Where a relation comes from
// description.zh: 一个节点的关系出自哪些文件的哪些行：每条出处是 文件 SHA-256 前缀:工作表:行号。不填键时取一家店铺。
// description.en: The files and lines behind a node's relations: each source is SHA-256 prefix of the file:sheet:line. Without a key, one store is taken.
// parameter: key | node | "" | 节点 | Node
// parameter: type | string | "" | 关系类型（空为全部） | Relation type (empty: all)
// returns: relation | 关系 | Relation
// returns: other | 对方 | Other end
// returns: src | 出处（最多二十条） | Sources (twenty at most)
// returns: srcN | 出处总数 | Sources in all | 条
// tags: provenance, source
CALL {
  MATCH (n:Store {key: $key}) RETURN n
  UNION MATCH (n:Order {key: $key}) RETURN n
  UNION MATCH (n:Waybill {key: $key}) RETURN n
  UNION MATCH (n:Account {key: $key}) RETURN n
  UNION MATCH (n:QrCode {key: $key}) RETURN n
  UNION MATCH (n:VendorSite {key: $key}) RETURN n
  UNION MATCH (n:SiteAccount {key: $key}) RETURN n
  UNION MATCH (n:Identifier {key: $key}) RETURN n
  UNION MATCH (n:Person {key: $key}) RETURN n
  UNION MATCH (n:Outlet {key: $key}) RETURN n
  UNION MATCH (n:GamblingSite {key: $key}) RETURN n
  UNION MATCH (n:Store) WHERE $key = '' RETURN n ORDER BY n.key LIMIT 1
}
MATCH (n)-[relation]-(other)
WHERE relation.src IS NOT NULL AND ($type = '' OR type(relation) = $type)
RETURN relation, other, relation.src AS src, relation.srcN AS srcN
LIMIT 200
