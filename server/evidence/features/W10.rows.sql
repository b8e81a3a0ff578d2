SELECT 'orders' AS table_name, o.source_id, o.line FROM orders o JOIN parcel p ON o.waybill_key = p.waybill_key
WHERE p.waybill_key IN (
  SELECT q.waybill_key FROM parcel q JOIN orders x ON x.waybill_key = q.waybill_key
    AND (q.ordered_at IS NULL OR x.created_at IS NULL OR abs(date_diff('day', q.ordered_at, x.created_at)) <= $episodeDays)
  GROUP BY q.waybill_key HAVING count(DISTINCT x.store_key) > 1 OR count(DISTINCT x.buyer_id) > 1)
