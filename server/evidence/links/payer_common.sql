-- Payers in common of the pairs in `candidate`, none included.
WITH payer AS (SELECT p.person, p.sid FROM overlap_person p SEMI JOIN gated g ON g.sid = p.sid WHERE p.kind = 'payer_overlap'),
several AS (SELECT person FROM payer GROUP BY person HAVING count(*) > 1),
usable AS (SELECT p.person, p.sid FROM payer p SEMI JOIN several v ON v.person = p.person),
met AS (
  SELECT c.a, c.b, count(*) AS common
  FROM candidate c JOIN usable x ON x.sid = c.a JOIN usable y ON y.sid = c.b AND y.person = x.person
  GROUP BY c.a, c.b
)
SELECT c.a, c.b, coalesce(m.common, 0) AS common, (SELECT count(DISTINCT person) FROM overlap_person WHERE kind = 'payer_overlap') AS payers
FROM candidate c LEFT JOIN met m ON m.a = c.a AND m.b = c.b ORDER BY c.a, c.b
