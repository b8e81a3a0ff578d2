-- Share of orders paid by another account than the buyer's. Compared with the buyer's account where it is named;
-- with the buyer's id only in a case where payers and buyer ids share values at all.
WITH comparable AS (
  SELECT EXISTS (SELECT 1 FROM payments p JOIN orders o ON o.buyer_id = p.payer_account) AS by_id
)
SELECT sid, count(*) AS n, count(*) FILTER (WHERE payer_account <> buyer) / count(*) AS value, NULL AS extra
FROM (SELECT sid, payer_account, coalesce(buyer_account, CASE WHEN (SELECT by_id FROM comparable) THEN buyer_id END) AS buyer FROM paid)
WHERE payer_account IS NOT NULL AND buyer IS NOT NULL
GROUP BY sid
