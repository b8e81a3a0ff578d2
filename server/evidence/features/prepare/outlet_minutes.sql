-- How many minutes of the day each outlet signs in: the exponential of their entropy (W7).
CREATE OR REPLACE TEMP TABLE outlet_minutes AS
WITH minute AS (
  SELECT sign_key AS outlet_key, 60 * date_part('hour', signed_at) + date_part('minute', signed_at) AS minute, count(*) AS n
  FROM waybills WHERE signed_at IS NOT NULL AND has_hour(day_only, 'signed_at') AND sign_key IN (SELECT sign_key FROM parcel) GROUP BY ALL
)
SELECT outlet_key, exp(ln(sum(n)) - sum(n * ln(n) ORDER BY minute) / sum(n)) AS minutes FROM minute GROUP BY outlet_key
