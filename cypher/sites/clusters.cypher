// title.zh: 同源站群
// title.en: Clusters of vendor sites
// description.zh: 多个空包网站共用的收款账户、管理电话、QQ、接口标识、模板或主机：同一经营者的线索。只共用主机 IP 不足以认定。
// description.en: Payees, admin phones, QQ numbers, API tags, templates and hosts that several vendor sites share: a lead to one operator. A host address alone is not enough.
// parameter: sites | integer 2..1000 | 2 | 最少网站数 | Sites at least
// returns: identifier | 共用标识 | Shared identifier
// returns: kind | 类型 | Kind
// returns: sites | 网站数 | Sites | 个
// returns: examples | 网站（最多十个） | Sites (ten at most)
// returns: operators | 已知经营者 | Known operators
// tags: V1, operator
MATCH (site:VendorSite)-[:HAS]->(identifier:Identifier)
WITH identifier, count(DISTINCT site) AS sites, collect(DISTINCT site) AS all
WHERE sites >= $sites
UNWIND all AS site
OPTIONAL MATCH (person:Person)-[:CONTROLS]->(site)
RETURN identifier, identifier.kind AS kind, sites, collect(DISTINCT site.key)[..10] AS examples, collect(DISTINCT person.name) AS operators
ORDER BY sites DESC, identifier.key
LIMIT 200
