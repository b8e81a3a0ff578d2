-- Share of orders whose money was paid back though nothing came back and nobody complained; orders of which it is not known whether goods came back are left out.
SELECT sid, count(*) AS n, count(*) FILTER (WHERE refund_fen > 0 AND NOT returned AND NOT coalesce(complained, false)) / count(*) AS value, NULL AS extra
FROM order_fact WHERE refund_fen IS NOT NULL AND returned IS NOT NULL GROUP BY sid
