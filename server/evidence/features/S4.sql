-- Reviews per order that was signed for.
SELECT o.sid, count(*) AS n, count(*) FILTER (WHERE o.reviewed) / count(*) AS value, NULL AS extra
FROM order_fact o LEFT JOIN parcel p ON p.sid = o.sid AND p.waybill_key = o.waybill_key
WHERE o.reviewed IS NOT NULL AND (o.confirmed_at IS NOT NULL OR p.signed_at IS NOT NULL)
GROUP BY o.sid
