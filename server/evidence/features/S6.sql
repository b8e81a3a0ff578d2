-- Share of orders paid by another account than the buyer's. Compared with the buyer's account where it is named;
-- with the buyer's id only in a case where payers and buyer ids share values at all.
SELECT sid, count(*) AS n, count(*) FILTER (WHERE paid_by_other) / count(*) AS value, NULL AS extra
FROM paid WHERE paid_by_other IS NOT NULL
GROUP BY sid
