-- How many articles the store sold (SKU, else title). Extra: turnover in fen.
SELECT s.sid, count(*) AS n, count(DISTINCT coalesce(o.sku, o.item_title)) AS value, sum(o.amount_fen) AS extra
FROM orders o JOIN scope s ON s.key = o.store_key
WHERE coalesce(o.sku, o.item_title) IS NOT NULL
GROUP BY s.sid HAVING sum(o.amount_fen) IS NOT NULL
