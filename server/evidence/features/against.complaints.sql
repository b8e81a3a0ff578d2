-- Share of orders with a complaint.
SELECT sid, count(*) AS n, count(*) FILTER (WHERE complained) / count(*) AS value, NULL AS extra FROM order_fact WHERE complained IS NOT NULL GROUP BY sid
