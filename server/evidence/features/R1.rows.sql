WITH best AS (
  SELECT v.kind, v.value FROM shared_value v JOIN shared_count k ON k.kind = v.kind AND k.value = v.value
  WHERE v.kind IN ('bank_account', 'id_number', 'licence', 'legal_person', 'phone', 'device') AND k.stores BETWEEN 2 AND $hubStores
    AND v.sid = (SELECT sid FROM scope WHERE key = $a)
)
SELECT 'identifiers' AS table_name, i.source_id, i.line FROM identifiers i JOIN best b ON b.kind = i.kind AND b.value = i.value WHERE i.owner_type = 'store'
UNION ALL
SELECT 'withdrawals', w.source_id, w.line FROM withdrawals w JOIN best b ON b.kind = 'bank_account' AND b.value = w.account_id
