-- Share of sold numbers that were bought before their order existed; where one of the times is a day only, days are compared.
SELECT sid, count(*) AS n, count(*) FILTER (WHERE early) / count(*) AS value, NULL AS extra
FROM (
  SELECT sid, CASE WHEN sold_hour AND ordered_hour THEN sold_at < ordered_at ELSE CAST(sold_at AS DATE) < CAST(ordered_at AS DATE) END AS early
  FROM parcel WHERE sold_at IS NOT NULL AND ordered_at IS NOT NULL)
GROUP BY sid
