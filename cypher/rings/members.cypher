// title.zh: 团伙成员及其作用
// title.en: A ring's members and their roles
// description.zh: 最近一次研判给出的团伙成员：店铺、账户、网站、标识，及各自的分数。不填时取得分最高的团伙。
// description.en: The members of a ring of the last run: stores, accounts, sites, identifiers, each with its score. Without a ring, the best scored one.
// parameter: ring | ring | "" | 团伙 | Ring
// parameter: role | enum | "member" | 角色 | Role
// option: role | member | 成员 | Members
// option: role | context | 共用的背景 | Shared context
// option: role | any | 全部 | All
// returns: ring | 团伙 | Ring
// returns: type | 类型 | Kind
// returns: member | 成员 | Member
// returns: role | 角色 | Role
// returns: score | 分数 | Score
// tags: ring, member
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
MATCH (member)-[in:MEMBER_OF]->(ring)
WHERE $role = 'any' OR in.role = $role
RETURN ring, labels(member)[0] AS type, member, in.role AS role, in.score AS score
ORDER BY type, score DESC, member.key
LIMIT 1000
