-- Pairs of gated stores that bought at the same site on the same day (1) or a neighbouring one (1/2), with what their own volumes predict.
-- Each day counts once: the smaller of the two sides' sums stands. Site-days of more than `$siteDayStores` gated stores make no
-- pairs, nor do the fullest ones beyond `$siteDayPairs` pairs in all. By chance a day of one store meets one of the other's on the same day
-- or a neighbouring one with probability 1 - (1 - n / D)^3, which counts a neighbour in full: cautious, and never more than the days there are.
-- A large case has tens of millions of meetings, nearly all of them chance: pairs whose log-odds (`links/vendor_day.ts` has the last word) come nowhere
-- near counting are left out here. Those with payers in common are judged less strictly there, and all stay in.
WITH site AS MATERIALIZED (SELECT site_id, CAST(row_number() OVER (ORDER BY site_id) AS INTEGER) AS no FROM (SELECT DISTINCT site_id FROM purchase)),
cell AS MATERIALIZED (
  SELECT p.sid, s.no, p.day, p.numbers FROM purchase p
  SEMI JOIN (
    SELECT site_id, day FROM purchase GROUP BY site_id, day HAVING count(*) <= $siteDayStores
    QUALIFY sum(count(*) * count(*)) OVER (ORDER BY count(*), site_id, day ROWS UNBOUNDED PRECEDING) <= $siteDayPairs
  ) c ON c.site_id = p.site_id AND c.day = p.day
  JOIN site s ON s.site_id = p.site_id
),
near AS (
  SELECT sid, no, day + delta AS day, max(CASE WHEN delta = 0 THEN 1.0::DOUBLE ELSE 0.5 END) AS weight
  FROM cell, (SELECT unnest([-1, 0, 1]) AS delta) GROUP BY ALL
),
both_sides AS (
  SELECT least(x.sid, y.sid) AS a, greatest(x.sid, y.sid) AS b, x.no,
    least(sum(CASE WHEN x.sid < y.sid THEN y.weight ELSE 0 END), sum(CASE WHEN x.sid > y.sid THEN y.weight ELSE 0 END)) AS matches, sum(CAST(x.numbers AS DOUBLE)) AS numbers
  FROM cell x JOIN near y ON y.no = x.no AND y.day = x.day AND x.sid <> y.sid
  GROUP BY ALL
),
met_pair AS MATERIALIZED (
  SELECT a, b, sum(matches) AS matches, CAST(sum(numbers) AS BIGINT) AS evidence_rows, arg_max(no, 1e9 * matches + no) AS no
  FROM both_sides GROUP BY a, b HAVING sum(matches) >= $minMatches
),
days AS MATERIALIZED (SELECT p.sid, s.no, count(*) AS days FROM purchase p JOIN site s ON s.site_id = p.site_id GROUP BY p.sid, s.no),
sites AS (SELECT sid, count(*) AS sites FROM days GROUP BY sid),
popularity AS (SELECT no, count(*) / (SELECT count(*) FROM sites) AS share FROM days GROUP BY no),
span AS (SELECT date_diff('day', min(day), max(day)) + 1 AS days FROM purchase),
shared AS MATERIALIZED (
  SELECT m.a, m.b, x.no,
    least(x.days * (1 - (1 - y.days / (SELECT days FROM span)) ** 3), y.days * (1 - (1 - x.days / (SELECT days FROM span)) ** 3)) AS expected,
    greatest(ln($vendorTogether / p.share), 0) AS rarity
  FROM met_pair m
  JOIN days x ON x.sid = m.a JOIN days y ON y.sid = m.b AND y.no = x.no
  JOIN popularity p ON p.no = x.no
),
odds AS (
  SELECT m.a, m.b, m.matches * ln(greatest(m.matches / sum(s.expected), 1)) - greatest(m.matches - sum(s.expected), 0) AS lockstep,
    sum(s.rarity) + 0.5 * ln(1 - $vendorTogether) * (max(t.sites) + max(u.sites) - 2 * count(*)) - greatest(ln((SELECT count(*) FROM sites) / $expectedRing), 0) AS rest
  FROM shared s JOIN met_pair m ON m.a = s.a AND m.b = s.b JOIN sites t ON t.sid = s.a JOIN sites u ON u.sid = s.b
  GROUP BY m.a, m.b, m.matches
),
kept AS MATERIALIZED (
  SELECT a, b FROM odds WHERE lockstep > $minLockstep - 1e-6 AND lockstep + rest > -1e-6
  UNION
  SELECT m.a, m.b FROM met_pair m SEMI JOIN (SELECT a, b FROM overlap_pair WHERE kind = 'payer_overlap') p ON p.a = m.a AND p.b = m.b
)
SELECT m.a, m.b, m.matches, m.evidence_rows, n.site_id AS site, sum(s.expected ORDER BY s.no) AS expected, sum(s.rarity ORDER BY s.no) AS rarity,
  max(t.sites) + max(u.sites) - 2 * count(*) AS mismatches, count(*) AS shared_sites
FROM kept k JOIN met_pair m ON m.a = k.a AND m.b = k.b JOIN site n ON n.no = m.no
JOIN shared s ON s.a = k.a AND s.b = k.b
JOIN sites t ON t.sid = m.a JOIN sites u ON u.sid = m.b
GROUP BY m.a, m.b, m.matches, m.evidence_rows, n.site_id
ORDER BY m.a, m.b
