-- Median hours from sign-off to the store's next withdrawal.
SELECT sid, count(hours_to_withdrawal) AS n, median(hours_to_withdrawal) AS value, NULL AS extra
FROM signed_order WHERE hours_to_withdrawal IS NOT NULL GROUP BY sid
