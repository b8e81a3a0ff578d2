-- The people of each kind (`links/overlap.ts`) whom a store has: its payers, and its hired buyers.
CREATE OR REPLACE TEMP TABLE overlap_person AS
SELECT DISTINCT 'payer_overlap' AS kind, payer_account AS person, sid FROM paid WHERE payer_account IS NOT NULL
UNION ALL
SELECT DISTINCT 'buyer_overlap', buyer_id, sid FROM hired
