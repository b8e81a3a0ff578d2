-- Share of orders sent back: somebody had goods in hand.
SELECT sid, count(*) AS n, count(*) FILTER (WHERE returned) / count(*) AS value, NULL AS extra FROM order_fact WHERE returned IS NOT NULL GROUP BY sid
