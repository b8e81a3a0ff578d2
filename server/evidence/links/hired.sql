-- Orders whose buyer looks hired: reviewed, paid back with nothing returned and no complaint, or paid by somebody else.
CREATE OR REPLACE TEMP TABLE hired AS
SELECT sid, buyer_id, order_key FROM paid
WHERE buyer_id IS NOT NULL
  AND (coalesce(reviewed, false) OR coalesce(paid_by_other, false) OR (refund_fen > 0 AND NOT coalesce(returned, true) AND NOT coalesce(complained, false)))
