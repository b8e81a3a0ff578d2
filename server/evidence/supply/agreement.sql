-- The grouping beside the source's claims about operators, over pairs of sites that both carry a claim.
WITH claimed AS (SELECT operator_id, claim, count(*) AS n FROM site WHERE claim IS NOT NULL GROUP BY operator_id, claim),
both_same AS (SELECT coalesce(sum(n * (n - 1) / 2), 0) AS pairs FROM claimed),
same_group AS (SELECT coalesce(sum(n * (n - 1) / 2), 0) AS pairs FROM (SELECT sum(n) AS n FROM claimed GROUP BY operator_id)),
same_claim AS (SELECT coalesce(sum(n * (n - 1) / 2), 0) AS pairs FROM (SELECT sum(n) AS n FROM claimed GROUP BY claim))
SELECT 'summary' AS key, (SELECT count(*) FROM site) AS sites, (SELECT count(*) FROM site WHERE grouped) AS grouped,
  (SELECT count(DISTINCT operator_id) FROM site WHERE grouped) AS operators, (SELECT count(*) FROM site WHERE claim IS NOT NULL) AS claimed,
  CAST((SELECT coalesce(sum(n), 0) FROM site_sale) AS BIGINT) AS numbers,
  CAST(b.pairs AS BIGINT) AS "bothPairs", CAST(g.pairs - b.pairs AS BIGINT) AS "groupOnlyPairs", CAST(c.pairs - b.pairs AS BIGINT) AS "claimOnlyPairs",
  (SELECT coalesce(list({kind: kind, value: value, sites: sites} ORDER BY sites DESC, kind, value), []) FROM site_common) AS common
FROM both_same b, same_group g, same_claim c
