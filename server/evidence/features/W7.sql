-- How even sign-off is, the lesser of two: the spread of the time from pickup to sign-off over its mean, and the minutes of the day in which the store's parcels are
-- signed for over those that as many parcels of the same outlets would fill. Extra: mean hours from pickup to sign-off.
WITH timed AS (
  SELECT sid, sign_key, date_diff('second', picked_at, signed_at) AS seconds, 60 * date_part('hour', signed_at) + date_part('minute', signed_at) AS minute
  FROM parcel WHERE picked_hour AND signed_hour AND signed_at > picked_at
),
-- Whole seconds and their squares add up exactly, in whatever order they come.
total AS (
  SELECT sid, CAST(count(*) AS HUGEINT) AS n, sum(CAST(seconds AS HUGEINT)) AS sum, sum(CAST(seconds AS HUGEINT) * seconds) AS squares
  FROM timed GROUP BY sid HAVING count(*) > 1
),
lag AS (
  SELECT sid, CAST(n AS BIGINT) AS n, sqrt(CAST(n * squares - sum * sum AS DOUBLE) / CAST(n * (n - 1) AS DOUBLE)) / (CAST(sum AS DOUBLE) / CAST(n AS DOUBLE)) AS spread,
    CAST(sum AS DOUBLE) / CAST(n AS DOUBLE) / 3600 AS hours
  FROM total
),
minute AS (SELECT sid, minute, count(*) AS n FROM timed GROUP BY ALL),
used AS (SELECT sid, exp(ln(sum(n)) - CAST(sum(CAST(n * ln(n) AS DECIMAL(38, 18))) AS DOUBLE) / sum(n)) AS minutes FROM minute GROUP BY sid),
outlet AS (SELECT sid, sign_key, count(*) AS n FROM timed WHERE sign_key IS NOT NULL GROUP BY ALL),
usual AS (SELECT o.sid, CAST(sum(CAST(o.n * m.minutes AS DECIMAL(38, 18))) AS DOUBLE) / sum(o.n) AS minutes FROM outlet o JOIN outlet_minutes m ON m.outlet_key = o.sign_key GROUP BY o.sid)
SELECT l.sid, l.n, least(l.spread, u.minutes / least(l.n, o.minutes)) AS value, l.hours AS extra
FROM lag l JOIN used u ON u.sid = l.sid LEFT JOIN usual o ON o.sid = l.sid
