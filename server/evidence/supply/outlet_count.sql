-- Parcels that can be judged, by pickup outlet, and how many look empty: in all, before and from the courier's summons on.
CREATE OR REPLACE TEMP TABLE outlet_count AS
SELECT p.pickup_key AS outlet_key, count(p.empty) AS n, count(*) FILTER (WHERE p.empty) AS flagged, count(*) FILTER (WHERE p.sold) AS sold,
  count(p.empty) FILTER (WHERE p.picked_at < s.summoned_at) AS before_n, count(*) FILTER (WHERE p.empty AND p.picked_at < s.summoned_at) AS before_flagged,
  count(p.empty) FILTER (WHERE p.picked_at >= s.summoned_at) AS after_n, count(*) FILTER (WHERE p.empty AND p.picked_at >= s.summoned_at) AS after_flagged,
  CAST(min(p.picked_at) AS DATE) AS first_day, CAST(max(p.picked_at) AS DATE) AS last_day
FROM judged_parcel p LEFT JOIN courier_summons s ON s.courier = split_part(p.pickup_key, ':', 1)
WHERE p.pickup_key IS NOT NULL
GROUP BY p.pickup_key
HAVING count(p.empty) > 0
