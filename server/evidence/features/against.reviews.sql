-- Share of orders with a review.
SELECT sid, count(*) AS n, count(*) FILTER (WHERE reviewed) / count(*) AS value, NULL AS extra FROM order_fact WHERE reviewed IS NOT NULL GROUP BY sid
