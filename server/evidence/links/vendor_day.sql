-- Pairs of gated stores that bought at the same site on the same day (1) or a neighbouring one (1/2), with what their own volumes predict.
-- Each day counts once: the smaller of the two sides' sums stands. Site-days of more than `$siteDayStores` gated stores make no
-- pairs, nor do the fullest ones beyond `$siteDayPairs` pairs in all. By chance a day of one store meets one of the other's on the same day
-- or a neighbouring one with probability 1 - (1 - n / D)^3, which counts a neighbour in full: cautious, and never more than the days there are.
WITH cell AS (
  SELECT p.* FROM purchase p
  SEMI JOIN (
    SELECT site_id, day FROM purchase GROUP BY site_id, day HAVING count(*) <= $siteDayStores
    QUALIFY sum(count(*) * count(*)) OVER (ORDER BY count(*), site_id, day ROWS UNBOUNDED PRECEDING) <= $siteDayPairs
  ) c ON c.site_id = p.site_id AND c.day = p.day
),
shifted AS (SELECT sid, site_id, day + delta AS day, delta, numbers FROM cell, (SELECT unnest([-1, 0, 1]) AS delta)),
met AS (
  SELECT x.sid AS a, y.sid AS b, x.site_id, x.day, max(CASE WHEN y.delta = 0 THEN 1.0 ELSE 0.5 END) AS weight, max(x.numbers) AS numbers
  FROM cell x JOIN shifted y ON y.site_id = x.site_id AND y.day = x.day AND x.sid <> y.sid
  GROUP BY x.sid, y.sid, x.site_id, x.day
),
one_side AS (
  SELECT a, b, site_id, sum(weight) AS matches, sum(numbers) AS numbers FROM met GROUP BY a, b, site_id
),
both_sides AS (
  SELECT x.a, x.b, x.site_id, least(x.matches, y.matches) AS matches, x.numbers + y.numbers AS numbers
  FROM one_side x JOIN one_side y ON y.a = x.b AND y.b = x.a AND y.site_id = x.site_id
  WHERE x.a < x.b
),
met_pair AS (
  SELECT a, b, sum(matches) AS matches, CAST(sum(numbers) AS BIGINT) AS evidence_rows, arg_max(site_id, (matches, site_id)) AS site
  FROM both_sides GROUP BY a, b HAVING sum(matches) >= $minMatches
),
days AS (SELECT sid, site_id, count(*) AS days FROM purchase GROUP BY sid, site_id),
sites AS (SELECT sid, count(*) AS sites FROM days GROUP BY sid),
popularity AS (SELECT site_id, count(*) / (SELECT count(*) FROM sites) AS share FROM days GROUP BY site_id),
span AS (SELECT date_diff('day', min(day), max(day)) + 1 AS days FROM purchase)
SELECT m.a, m.b, m.matches, m.evidence_rows, m.site,
  sum(least(x.days * (1 - (1 - y.days / (SELECT days FROM span)) ** 3), y.days * (1 - (1 - x.days / (SELECT days FROM span)) ** 3)) ORDER BY x.site_id) AS expected,
  sum(greatest(ln($vendorTogether / p.share), 0) ORDER BY x.site_id) AS rarity,
  max(s.sites) + max(t.sites) - 2 * count(*) AS mismatches, count(*) AS shared_sites
FROM met_pair m
JOIN days x ON x.sid = m.a JOIN days y ON y.sid = m.b AND y.site_id = x.site_id
JOIN popularity p ON p.site_id = x.site_id
JOIN sites s ON s.sid = m.a JOIN sites t ON t.sid = m.b
GROUP BY m.a, m.b, m.matches, m.evidence_rows, m.site
ORDER BY m.a, m.b
