-- Share of orders whose money was paid back though nothing came back.
SELECT sid, count(*) AS n, count(*) FILTER (WHERE refund_fen > 0 AND NOT coalesce(returned, false) AND NOT coalesce(complained, false)) / count(*) AS value, NULL AS extra
FROM order_fact WHERE refund_fen IS NOT NULL GROUP BY sid
