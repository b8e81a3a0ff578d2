-- Share of payments between 23:00 and 05:00, where the hour is known.
SELECT sid, count(*) AS n, count(*) FILTER (WHERE date_part('hour', paid_at) >= 23 OR date_part('hour', paid_at) < 5) / count(*) AS value, NULL AS extra
FROM paid WHERE paid_at IS NOT NULL AND paid_hour GROUP BY sid
