// title.zh: 跨案重合（按类型）
// title.en: Overlap with other cases, by type
// description.zh: 本案与其他案件共有的单号、标识、账户和收款码的数量，以及它们涉及的团伙。
// description.en: How many numbers, identifiers, accounts and codes this case shares with each other case, and which rings they touch.
// parameter: case | string | "" | 其他案件（空为全部） | Other case (empty: all)
// returns: otherCase | 其他案件 | Other case
// returns: type | 类型 | Type
// returns: shared | 共有数 | Shared | 个
// returns: rows | 对方记录数 | Rows of the other case | 条
// returns: examples | 举例 | Examples
// returns: rings | 涉及团伙编号 | Rings
// tags: X1, cross-case
MATCH (thing)-[hit:APPEARS_IN]->(other:Case)
WHERE $case = '' OR other.key = $case
OPTIONAL MATCH (thing)<-[:SHIPPED_WITH]-(:Order)-[:PLACED_AT]->(shipper:Store)
OPTIONAL MATCH (thing)-[:HAS|WITHDREW|COLLECTS_FOR]-(owner:Store)
WITH other, thing, hit, labels(thing)[0] + CASE WHEN thing.kind IS NULL OR NOT thing:Identifier THEN '' ELSE ' ' + thing.kind END AS type,
  collect(DISTINCT coalesce(shipper.ringNo, owner.ringNo)) AS rings
UNWIND CASE WHEN rings = [] THEN [null] ELSE rings END AS ringNo
RETURN other AS otherCase, type, count(DISTINCT thing) AS shared, sum(DISTINCT hit.n) AS rows, collect(DISTINCT thing.key)[..5] AS examples, collect(DISTINCT ringNo) AS rings
ORDER BY shared DESC, type
LIMIT 500
