-- Orders whose buyer looks hired: reviewed, paid back with nothing returned and no complaint, or paid by somebody else although the buyer's own account pays nowhere.
-- Who also pays by himself is a customer or a gambler: what he has in common with others is for the payers to say.
CREATE OR REPLACE TEMP TABLE hired AS
WITH own AS (SELECT DISTINCT payer_account FROM payments WHERE payer_account IN (SELECT buyer FROM paid WHERE paid_by_other))
SELECT sid, buyer_id, order_key FROM paid
WHERE buyer_id IS NOT NULL
  AND (coalesce(reviewed, false) OR (refund_fen > 0 AND NOT coalesce(returned, true) AND NOT coalesce(complained, false))
    OR (coalesce(paid_by_other, false) AND buyer NOT IN (SELECT payer_account FROM own)))
