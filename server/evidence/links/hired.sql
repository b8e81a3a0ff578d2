-- Orders whose buyer looks hired: reviewed by one who reviews at least half of what he buys, paid back with nothing returned and no complaint, or paid by somebody else although the buyer's own account pays nowhere.
-- Brushers review because that is their work; a few bought reviews among a gambler's payments do not make him one.
-- Who also pays by himself is a customer or a gambler: what he has in common with others is for the payers to say.
CREATE OR REPLACE TEMP TABLE hired AS
WITH own AS (SELECT DISTINCT payer_account FROM payments WHERE payer_account IN (SELECT buyer FROM paid WHERE paid_by_other)),
keen AS (SELECT buyer_id FROM paid WHERE buyer_id IS NOT NULL GROUP BY buyer_id HAVING 2 * count(*) FILTER (reviewed) >= count(*))
SELECT sid, buyer_id, order_key FROM paid
WHERE buyer_id IS NOT NULL
  AND ((coalesce(reviewed, false) AND buyer_id IN (SELECT buyer_id FROM keen)) OR (refund_fen > 0 AND NOT coalesce(returned, true) AND NOT coalesce(complained, false))
    OR (coalesce(paid_by_other, false) AND buyer NOT IN (SELECT payer_account FROM own)))
