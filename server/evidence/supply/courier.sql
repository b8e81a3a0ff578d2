-- One row a courier: its outlets, its parcels, and numbers sold per day in `$summonsDays` days before its summons and from it on.
WITH period AS (SELECT max(day) AS last_day FROM site_sale),
judged AS (
  SELECT courier, count(*) AS outlets, count(*) FILTER (WHERE excess) AS excess, CAST(sum(n) AS BIGINT) AS n, CAST(sum(flagged) AS BIGINT) AS flagged,
    CAST(sum(before_n) AS BIGINT) AS before_n, CAST(sum(before_flagged) AS BIGINT) AS before_flagged, CAST(sum(after_n) AS BIGINT) AS after_n, CAST(sum(after_flagged) AS BIGINT) AS after_flagged
  FROM outlet_figure GROUP BY courier
),
sold AS (
  SELECT d.courier, CAST(sum(d.n) AS BIGINT) AS n, coalesce(sum(d.n) FILTER (WHERE date_diff('day', d.day, CAST(s.summoned_at AS DATE)) BETWEEN 1 AND $summonsDays), 0) AS before,
    coalesce(sum(d.n) FILTER (WHERE date_diff('day', CAST(s.summoned_at AS DATE), d.day) BETWEEN 0 AND $summonsDays - 1), 0) AS after
  FROM site_sale d LEFT JOIN courier_summons s ON s.courier = d.courier WHERE d.courier <> '?' GROUP BY d.courier
),
named AS (SELECT courier FROM judged UNION SELECT courier FROM sold UNION SELECT courier FROM courier_summons)
SELECT n.courier AS key, n.courier, coalesce(j.outlets, 0) AS outlets, coalesce(j.excess, 0) AS excess, coalesce(j.n, 0) AS n, coalesce(j.flagged, 0) AS flagged,
  coalesce(o.n, 0) AS sold, strftime(s.summoned_at, '%Y-%m-%dT%H:%M:%S+08:00') AS "summonedAt",
  CASE WHEN s.courier IS NOT NULL THEN coalesce(j.before_n, 0) END AS "beforeN", CASE WHEN s.courier IS NOT NULL THEN coalesce(j.before_flagged, 0) END AS "beforeFlagged",
  CASE WHEN s.courier IS NOT NULL THEN coalesce(j.after_n, 0) END AS "afterN", CASE WHEN s.courier IS NOT NULL THEN coalesce(j.after_flagged, 0) END AS "afterFlagged",
  CASE WHEN s.courier IS NOT NULL AND EXISTS (SELECT 1 FROM site_sale) THEN round(coalesce(o.before, 0) / $summonsDays, 3) END AS "soldPerDayBefore",
  CASE WHEN date_diff('day', CAST(s.summoned_at AS DATE), p.last_day) >= 0
    THEN round(coalesce(o.after, 0) / least($summonsDays, date_diff('day', CAST(s.summoned_at AS DATE), p.last_day) + 1), 3) END AS "soldPerDayAfter"
FROM named n LEFT JOIN judged j USING (courier) LEFT JOIN sold o USING (courier) LEFT JOIN courier_summons s USING (courier) CROSS JOIN period p
