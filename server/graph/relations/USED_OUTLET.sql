-- (Store)-[:USED_OUTLET]->(Outlet) n of the store's parcels were picked up there
SELECT
  o.store_key AS from_key, w.pickup_key AS to_key, count(DISTINCT o.waybill_key) AS n, min(w.picked_at) AS firstAt, max(w.picked_at) AS lastAt, refs(w.source_id, w.line) AS src, count(*) AS srcN
FROM store_waybill o JOIN waybills w ON w.key = o.waybill_key WHERE w.pickup_key IS NOT NULL GROUP BY ALL
